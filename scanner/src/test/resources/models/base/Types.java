package shop;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

@Entity
public class Types {
    @Id UUID id;
    String text;
    @Column(length = 40, nullable = false) String forty;
    @Column(length = 100000) String longText;
    @Lob String lob;
    @Nationalized String national;
    char letter;
    Character optionalLetter;
    boolean yes;
    Boolean maybe;
    byte tiny;
    short small;
    int plain;
    long big;
    float single;
    double twice;
    @Column(precision = 12, scale = 3) BigDecimal money;
    BigDecimal defaultMoney;
    BigInteger huge;
    byte[] bytes;
    @Lob byte[] blob;
    LocalDate day;
    LocalTime time;
    LocalDateTime moment;
    Instant instant;
    OffsetDateTime shifted;
    ZonedDateTime zoned;
    Duration lasting;
    Date legacy;
    @Temporal(TemporalType.DATE) Date legacyDay;
    Currency currency;
    Locale locale;
    URL url;
    UUID other;
    Ordinal ordinal;
    @Enumerated(EnumType.STRING) @Column(nullable = false) Ordinal named;
    @Enumerated(EnumType.STRING) @Column(length = 10) Quoted quoted;
    @JdbcTypeCode(SqlTypes.JSON) Map<String, String> json;
    String[] words;
    List<Integer> numbers;
    @Column(name = "`order`") int reserved;
    @Column(name = "\"Mixed Case\"") String mixed;
    @Convert(converter = YesNo.class) Boolean converted;
    @Version long version;

    public enum Ordinal { FIRST, SECOND, THIRD }
    public enum Quoted { A, B }
}
