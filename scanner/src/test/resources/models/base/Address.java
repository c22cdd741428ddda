package shop;

@Embeddable
public class Address {
    @Column(nullable = false) String street;
    String city;
    @ManyToOne Country country;
}
