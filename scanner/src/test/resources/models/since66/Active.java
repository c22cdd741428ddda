package shop;

import org.hibernate.annotations.View;

@Entity
@View(query = "select id, single from keys")
public class Active {
    @Id long id;
    String single;
}
