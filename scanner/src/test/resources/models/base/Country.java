package shop;

@Entity
@Table(name = "country", schema = "geo")
public class Country {
    @Id @Column(length = 2) String code;
    @Column(name = "`Name`") String name;
}
