package shop;

@Entity
@IdClass(Line.Key.class)
public class Line {
    @Id String sku;
    @Id int position;
    @ManyToOne Purchase purchase;

    public static class Key implements java.io.Serializable {
        String sku;
        int position;
        public boolean equals(Object other) { return other == this; }
        public int hashCode() { return position; }
    }
}
