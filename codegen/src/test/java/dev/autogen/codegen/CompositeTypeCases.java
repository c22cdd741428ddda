package dev.autogen.codegen;

import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Operations on composite types. */
final class CompositeTypeCases {

    private static final QualifiedName ADDRESS = QualifiedName.of("address");
    private static final Attribute STREET = new Attribute("street", ColumnType.parse("varchar(50)"));
    private static final Attribute CITY =
            new Attribute("city", ColumnType.parse("text")).collate("C").comment("a comment");

    private static final List<CompositeUse> HOLDERS = List.of(new CompositeUse(
            QualifiedName.of("person"),
            List.of(new Attribute("home", ColumnType.named(ADDRESS))),
            List.of(new EnumUse(QualifiedName.of("people"), "whole", false, null))));

    private CompositeTypeCases() {}

    static List<OperationCase> all() {
        return List.of(
                new OperationCase(
                        new CreateCompositeType(new CompositeType(ADDRESS, List.of(STREET, CITY), "a comment")),
                        """
                        op.createCompositeType("address", attribute("street", varchar(50)), attribute("city", text()).collate("C"));
                        """),
                new OperationCase(
                        new CreateCompositeType(new CompositeType(QualifiedName.of("audit", "none"), List.of())),
                        """
                        op.createCompositeType("audit.none");
                        """),
                new OperationCase(
                        new DropCompositeType(ADDRESS, new CompositeType(ADDRESS, List.of())),
                        """
                        op.dropCompositeType("address");
                        """),
                new OperationCase(
                        new RenameCompositeType(ADDRESS, "place"),
                        """
                        op.renameCompositeType("address", "place");
                        """),
                new OperationCase(
                        new AddAttribute(ADDRESS, CITY),
                        """
                        op.addAttribute("address", attribute("city", text()).collate("C"));
                        """),
                new OperationCase(
                        new DropAttribute(ADDRESS, "city", CITY),
                        """
                        op.dropAttribute("address", "city");
                        """),
                new OperationCase(
                        new RenameAttribute(ADDRESS, "city", "town"),
                        """
                        op.renameAttribute("address", "city", "town");
                        """),
                new OperationCase(
                        new AlterAttribute(ADDRESS, STREET, CITY.named("street")),
                        """
                        op.alterAttribute("address", attribute("street", varchar(50)));
                        """),
                new OperationCase(
                        new RebuildCompositeType(
                                ADDRESS,
                                List.of(CITY, STREET),
                                List.of("street"),
                                List.of(new EnumUse(QualifiedName.of("people"), "home", false, null).asArray()),
                                List.of(STREET)),
                        """
                        op.rebuildCompositeType(
                                "address",
                                List.of(attribute("city", text()).collate("C"), attribute("street", varchar(50))),
                                List.of("street"),
                                use("people", "home").asArray());
                        """),
                new OperationCase(
                        new RebuildCompositeType(
                                ADDRESS, List.of(STREET), List.of("street"), List.of(), HOLDERS, List.of(CITY)),
                        """
                        op.rebuildCompositeType(
                                "address",
                                List.of(attribute("street", varchar(50))),
                                List.of("street"),
                                List.of(holder("person", List.of(attribute("home", type("address"))), use("people", "whole"))));
                        """),
                new OperationCase(
                        new RebuildCompositeType(
                                ADDRESS,
                                List.of(STREET),
                                List.of("street"),
                                List.of("street"),
                                List.of(new EnumUse(QualifiedName.of("people"), "home", false, null)),
                                List.of(),
                                List.of(CITY)),
                        """
                        op.rebuildCompositeType(
                                "address",
                                List.of(attribute("street", varchar(50))),
                                List.of("street"),
                                List.of("street"),
                                List.of(),
                                use("people", "home"));
                        """),
                new OperationCase(
                        new RebuildEnum(ADDRESS, List.of("A"), List.of(), HOLDERS, null),
                        """
                        op.rebuildEnum(
                                "address",
                                List.of("A"),
                                List.of(holder("person", List.of(attribute("home", type("address"))), use("people", "whole"))));
                        """),
                new OperationCase(
                        new SetComment(ObjectName.of(ObjectKind.COMPOSITE_TYPE, ADDRESS), "A text", null),
                        """
                        op.commentOnCompositeType("address", "A text");
                        """),
                new OperationCase(
                        new SetComment(ObjectName.of(ObjectKind.ATTRIBUTE, ADDRESS, "city"), "A text", null),
                        """
                        op.commentOnAttribute("address", "city", "A text");
                        """));
    }
}
