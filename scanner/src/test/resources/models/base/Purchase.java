package shop;

@Entity
public class Purchase {
    @EmbeddedId PurchaseId id;
    @ManyToOne @MapsId("customerId") Customer customer;
    @OneToMany(mappedBy = "purchase") List<Line> lines;
}
