package dev.autogen.differ;

import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which texts are no value of a type. From PostgreSQL 16 on the server knows; for older ones it is said as well as a pattern can. */
final class TextCheck {

    private static final int INPUT_IS_VALID_SINCE = 16;

    private static final String WHOLE = "'^\\s*[-+]?[0-9]+\\s*$'";
    private static final String DECIMAL = "'^\\s*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?\\s*$'";
    private static final String UUID = "'^[{]?([0-9a-f]{4}-?){7}[0-9a-f]{4}[}]?$'";
    private static final String BOOLEAN = "'^\\s*(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0)\\s*$'";

    private static final Map<String, String> PATTERNS = Map.of(
            "smallint", WHOLE,
            "integer", WHOLE,
            "bigint", WHOLE,
            "numeric", DECIMAL,
            "real", DECIMAL,
            "double precision", DECIMAL,
            "uuid", UUID,
            "boolean", BOOLEAN);

    private final int serverMajor;
    private final Map<QualifiedName, List<String>> labels = new HashMap<>();
    private final Map<QualifiedName, ColumnType> domains = new HashMap<>();

    /** @param operations of the plan: the enum types they make are not there when the reviewer asks */
    TextCheck(int serverMajor, List<Operation> operations) {
        this.serverMajor = serverMajor;
        Set<QualifiedName> goes = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof CreateEnum create) {
                labels.put(create.type().name(), create.type().labels());
            } else if (operation instanceof RebuildEnum rebuild) {
                labels.put(rebuild.type(), rebuild.labels());
            } else if (operation instanceof DropDomain drop) {
                goes.add(drop.domain());
            } else if (operation instanceof CreateDomain create
                    && goes.contains(create.domain().name())) {
                domains.put(create.domain().name(), create.domain().type());
            }
        }
    }

    /** Whether the one is a domain that goes and comes again, made of the other directly or not, or an array of such a domain. */
    boolean isDomainOver(ColumnType type, ColumnType below) {
        ColumnType base = domains.get(type.name());
        if (base == null || type.array() && base.array()) {
            return false;
        }
        ColumnType made = type.array() ? base.asArray() : base;
        return made.equals(below) || isDomainOver(made, below);
    }

    Loss of(String value, ColumnType from, ColumnType to) {
        String text = Loss.isText(from) ? value : value + "::text";
        List<String> known = labels.get(to.name());
        if (known != null) {
            String list =
                    String.join(", ", known.stream().map(SqlNames::literal).toList());
            return new Loss(
                    "It fails on texts that are no label of " + to.name() + ".", text + " not in (" + list + ")");
        }
        String type = to.isBuiltIn() ? to.toString() : to.spell(SqlNames.identifier(to.name()));
        String effect = "It fails on texts that are no " + type + ".";
        if (serverMajor >= INPUT_IS_VALID_SINCE) {
            return new Loss(effect, "not pg_input_is_valid(" + text + ", " + SqlNames.literal(type) + ")");
        }
        String pattern = to.isBuiltIn() ? PATTERNS.get(to.name().name()) : null;
        return pattern == null
                ? new Loss(effect + " All that have a value are counted.", value + " is not null")
                : new Loss(effect, text + " !~* " + pattern);
    }
}
