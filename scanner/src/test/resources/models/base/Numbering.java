package shop;

@Entity
public class Numbering {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbering")
    @SequenceGenerator(name = "numbering", sequenceName = "numbers", allocationSize = 1)
    short id;
}
