package shop;

@Converter(autoApply = true)
public class PercentConverter implements AttributeConverter<Percent, Short> {
    public Short convertToDatabaseColumn(Percent value) {
        return value == null ? null : (short) value.value();
    }
    public Percent convertToEntityAttribute(Short value) {
        return value == null ? null : new Percent(value);
    }
}
