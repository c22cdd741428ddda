package shop;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity
@Immutable
@Subselect("select id, plain from types")
public class Summary {
    @Id UUID id;
    int plain;
}
