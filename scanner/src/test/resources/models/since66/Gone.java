package shop;

import org.hibernate.annotations.SoftDelete;

@Entity
@SoftDelete
public class Gone {
    @Id @GeneratedValue Long id;
    @ElementCollection Set<String> words;
}
