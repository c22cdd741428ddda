package shop;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Shape {
    @Id @GeneratedValue Long id;
    String colour;

    @Entity public static class Circle extends Shape { double radius; }
    @Entity public static class Square extends Shape { double side; }
}
