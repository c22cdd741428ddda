package shop;

@MappedSuperclass
public abstract class Base<T> {
    @Id @GeneratedValue Long id;
    @Column(nullable = false, updatable = false) Instant created;
    @Embedded Address address;
    public Long getId() { return id; }
}
