package shop;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Vehicle {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;

    @Entity @PrimaryKeyJoinColumn(name = "vehicle_id", foreignKey = @ForeignKey(name = "car_is_vehicle"))
    public static class Car extends Vehicle { int doors; }
    @Entity public static class Truck extends Vehicle { @Column(nullable = false) int load; }
}
