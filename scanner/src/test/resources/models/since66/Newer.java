package shop;

import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "newer", indexes = {
        @Index(name = "ix_expression", columnList = "(lower(name))"),
        @Index(name = "ix_function", columnList = "(upper(name)), id desc")})
public class Newer {
    @Id @GeneratedValue Long id;
    @Collate("C") String name;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.NAMED_ENUM) Colour colour;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) @Column(nullable = false) Colour second;
    @Array(length = 4) int[] four;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) OffsetDateTime zoned;
    @Embedded @JdbcTypeCode(SqlTypes.JSON) Details details;
    @TenantId String tenant;

    public enum Colour { RED, GREEN, BLUE }

    @Embeddable
    public static class Details {
        int a;
        String b;
    }
}
