package shop;

import org.hibernate.annotations.*;

@Entity
@Table(name = "keys", uniqueConstraints = {
        @UniqueConstraint(columnNames = {"a", "b"}),
        @UniqueConstraint(name = "UQ_Chosen", columnNames = {"b", "c"})},
    indexes = {
        @Index(columnList = "a"),
        @Index(name = "ix_chosen", columnList = "b, a desc"),
        @Index(name = "ix_unique", columnList = "c, a", unique = true),
        @Index(name = "IX_Mixed", columnList = "c")})
@Check(name = "keys_positive", constraints = "a > 0")
public class Keys {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "own")
    @SequenceGenerator(name = "own", sequenceName = "keys_numbers", initialValue = 1000, allocationSize = 10)
    @Column(unique = true)
    long id;
    int a;
    int b;
    int c;
    @Column(unique = true) String single;
    @NaturalId String known;
}
