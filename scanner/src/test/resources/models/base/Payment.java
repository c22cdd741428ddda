package shop;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 12)
public abstract class Payment {
    @Id @GeneratedValue Long id;

    @Entity @DiscriminatorValue("card") public static class Card extends Payment { @Column(nullable = false) String number; }
    @Entity @DiscriminatorValue("cash") public static class Cash extends Payment { int coins; }
}
