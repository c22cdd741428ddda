package shop;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
public class Profile {
    @Id Long id;
    @MapsId @OneToOne @OnDelete(action = OnDeleteAction.CASCADE) Customer customer;
    @OneToOne(optional = false) Country home;
    @ManyToOne @JoinColumn(name = "free", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Country unconstrained;
    @ManyToOne @JoinColumn(name = "chosen", foreignKey = @ForeignKey(name = "FK_Chosen")) Country chosen;
    @ManyToOne @JoinColumn(name = "defined", foreignKey = @ForeignKey(name = "fk_defined",
            foreignKeyDefinition = "foreign key (defined) references geo.country (code) on delete set null on update cascade deferrable initially deferred"))
    Country defined;
}
