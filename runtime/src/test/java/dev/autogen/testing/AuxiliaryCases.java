package dev.autogen.testing;

import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.schema.AuxiliaryObject;
import java.util.List;

/** Operations on SQL of the model's own. */
final class AuxiliaryCases {

    private static final String T = "create table t (id integer)";
    private static final AuxiliaryObject ROWS =
            new AuxiliaryObject("rows of t", false, List.of("insert into t values (1) -- one;"), List.of());
    private static final AuxiliaryObject TOUCH = new AuxiliaryObject(
            "touch",
            true,
            List.of(
                    "create function touch() returns trigger language plpgsql as $$\nbegin\n    return new;\nend\n$$;",
                    "create trigger touch before update on t for each row execute function touch()"),
            List.of("drop trigger touch on t;", "drop function touch"));

    private AuxiliaryCases() {}

    static List<OperationCase> all() {
        return List.of(
                OperationCase.of("plain", new CreateAuxiliary(ROWS), T),
                OperationCase.of("several statements", new CreateAuxiliary(TOUCH), T),
                OperationCase.of("nothing to take back", new DropAuxiliary("rows of t", List.of(), ROWS), T),
                OperationCase.of(
                        "several statements",
                        new DropAuxiliary("touch", TOUCH.drop(), TOUCH),
                        T,
                        TOUCH.create().get(0),
                        TOUCH.create().get(1)));
    }
}
