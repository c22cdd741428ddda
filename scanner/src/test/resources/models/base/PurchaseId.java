package shop;

@Embeddable
public class PurchaseId implements java.io.Serializable {
    String zone;
    int number;
    Long customerId;
    public boolean equals(Object other) { return other == this; }
    public int hashCode() { return number; }
}
