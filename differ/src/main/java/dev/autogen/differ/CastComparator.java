package dev.autogen.differ;

import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Compares the casts of one enum type: those that an entity declares count, others stay unless a generated revision made them. */
final class CastComparator {

    private CastComparator() {}

    /** Returns the casts that the type has afterwards. */
    static List<EnumCast> target(EnumType wanted, EnumType now, Claims claims) {
        List<EnumCast> target = new ArrayList<>(wanted.casts());
        for (EnumCast cast : now.casts()) {
            boolean isClaimed =
                    wanted.casts().stream().anyMatch(one -> one.member().equals(cast.member()));
            if (!isClaimed && !claims.drops(name(now, cast))) {
                target.add(cast);
            }
        }
        return target;
    }

    /** Says that the casts go with their type. */
    static void dropWith(EnumType type, Claims claims) {
        for (EnumCast cast : type.casts()) {
            if (!claims.wouldDrop(name(type, cast))) {
                claims.dropWithItsBase(name(type, cast));
            }
        }
    }

    private static ObjectName name(EnumType type, EnumCast cast) {
        return ObjectName.of(ObjectKind.CAST, type.name(), cast.member());
    }
}
