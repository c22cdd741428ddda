package shop;

@Entity
@Table(name = "Customers")
@SecondaryTable(name = "customer_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "customer_id"))
@AttributeOverride(name = "address.city", column = @Column(name = "town", length = 80))
public class Customer extends Base<String> {
    @Column(table = "customer_details") String notes;
    @Embedded @AttributeOverride(name = "street", column = @Column(name = "billing_street"))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
    @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "billing_country"))
    Address billing;
    @ElementCollection List<String> nicknames;
    @ElementCollection @OrderColumn(name = "pos") @CollectionTable(name = "phones", joinColumns = @JoinColumn(name = "owner"))
    @Column(name = "phone", length = 20) List<String> phones;
    @ElementCollection Set<Address> places;
    @ElementCollection @MapKeyColumn(name = "lang", length = 5) Map<String, String> greetings;
    @ManyToMany @JoinTable(name = "friends", joinColumns = @JoinColumn(name = "one"), inverseJoinColumns = @JoinColumn(name = "other")) Set<Customer> friends;
    @OneToMany List<Types> joined;
    @OneToMany @JoinColumn(name = "customer_ref") List<Line> lines;
    @OneToMany(mappedBy = "customer") Set<Purchase> purchases;
    @OneToOne(mappedBy = "customer") Profile profile;
}
