package shop;

@Entity
public class Numbered {
    @Id @GeneratedValue(strategy = GenerationType.TABLE) long id;
    @Column(name = "this_is_a_very_long_column_name_that_is_longer_than_what_postgres_allows_x") int cut;
}
