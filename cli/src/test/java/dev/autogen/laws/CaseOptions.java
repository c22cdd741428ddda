package dev.autogen.laws;

import dev.autogen.differ.Acceptance;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.DropRequests;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.project.AcceptLine;
import dev.autogen.schema.NamePath;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a case says besides the two schemas, a line each:
 *
 * <pre>
 * rename column:users.name:full_name    as on the command line
 * no-rename column:users.name           as on the command line
 * drop index:users.ix_users_name        as on the command line
 * drop-unclaimed                        as on the command line
 * accept column users.name desired=…    as a line of autogen.accept
 * by-hand                               no revision made anything of what is there
 * by-hand index users.ix_users_name     no revision made this
 * views                                 views are wanted and made; else they are left alone
 * unnamed                               nobody chose a name for any constraint or index that is wanted
 * unnamed users_name_key                nobody chose this name
 * lossy users.created                   the change of this column's type does not keep every value
 * postgres 17                           only from this major version on
 * until 16                              only up to this major version
 * rows-there-only                       the way back has no rows: they could not be put in where it begins
 * not-from-nothing                      what is wanted stands on what autogen does not make, such as a function
 * undecided-back                        the way back decides nothing: what it would rename to is there
 * </pre>
 *
 * @param major the version that the story is told on
 */
record CaseOptions(
        List<String> renames,
        List<String> noRenames,
        List<String> drops,
        List<AcceptLine> accepts,
        boolean dropUnclaimed,
        boolean byHand,
        boolean views,
        Set<String> notMade,
        boolean unnamed,
        Set<String> unnamedOnes,
        Set<String> lossy,
        int least,
        int most,
        boolean undecidedBack,
        boolean rowsThereOnly,
        boolean notFromNothing,
        int major) {

    static final String NAMESPACE = "public";
    private static final int STANDARD = Integer.getInteger("autogen.test.postgres", 16);

    static final CaseOptions NONE = parse(List.of());

    static CaseOptions parse(List<String> lines) {
        List<String> renames = new ArrayList<>();
        List<String> noRenames = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        List<AcceptLine> accepts = new ArrayList<>();
        Set<String> byHand = new LinkedHashSet<>();
        Set<String> unnamed = new LinkedHashSet<>();
        Set<String> lossy = new LinkedHashSet<>();
        boolean dropUnclaimed = false;
        boolean undecidedBack = false;
        boolean rowsThereOnly = false;
        boolean notFromNothing = false;
        boolean views = false;
        int least = MajorVersions.OLDEST;
        int most = MajorVersions.NEWEST;
        for (String line : lines) {
            String word = line.split(" ", 2)[0];
            String rest = line.substring(word.length()).strip();
            switch (word) {
                case "rename" -> renames.add(rest);
                case "no-rename" -> noRenames.add(rest);
                case "drop" -> drops.add(rest);
                case "accept" -> accepts.add(AcceptLine.parse("The option", rest));
                case "drop-unclaimed" -> dropUnclaimed = true;
                case "by-hand" -> byHand.add(rest);
                case "unnamed" -> unnamed.add(rest);
                case "lossy" -> lossy.add(rest);
                case "postgres" -> least = Integer.parseInt(rest);
                case "views" -> views = true;
                case "undecided-back" -> undecidedBack = true;
                case "rows-there-only" -> rowsThereOnly = true;
                case "not-from-nothing" -> notFromNothing = true;
                case "until" -> most = Integer.parseInt(rest);
                default -> throw new IllegalArgumentException("A case has no option '" + line + "'.");
            }
        }
        return new CaseOptions(
                renames,
                noRenames,
                drops,
                accepts,
                dropUnclaimed,
                byHand.remove(""),
                views,
                byHand,
                unnamed.remove(""),
                unnamed,
                lossy,
                least,
                most,
                undecidedBack,
                rowsThereOnly,
                notFromNothing,
                STANDARD);
    }

    /** Returns these options for a story on that version. */
    CaseOptions on(int version) {
        return new CaseOptions(
                renames,
                noRenames,
                drops,
                accepts,
                dropUnclaimed,
                byHand,
                views,
                notMade,
                unnamed,
                unnamedOnes,
                lossy,
                least,
                most,
                undecidedBack,
                rowsThereOnly,
                notFromNothing,
                version);
    }

    /** Returns the options of the way back: renames the other way round; what only makes sense on the way there is gone. */
    CaseOptions reversed() {
        if (undecidedBack) {
            return undecided();
        }
        Map<String, String> newOwners = new TreeMap<>();
        for (String rename : renames) {
            if (rename.matches("(table|enum|compositeType):.*")) {
                List<String> pieces = NamePath.pieces(rename, ':');
                newOwners.put(pieces.get(1), renamed(pieces.get(1), pieces.get(2)));
            }
        }
        List<String> back =
                renames.stream().map(rename -> back(rename, newOwners)).toList();
        return new CaseOptions(
                back,
                List.of(),
                List.of(),
                accepts.stream()
                        .map(line -> new AcceptLine(
                                0, line.kind(), line.path(), line.actual(), line.desired(), line.reason(), List.of()))
                        .toList(),
                dropUnclaimed,
                byHand,
                views,
                Set.of(),
                unnamed,
                unnamedOnes,
                lossy,
                least,
                most,
                undecidedBack,
                rowsThereOnly,
                notFromNothing,
                major);
    }

    Set<QualifiedName> renamedTables() {
        return renames.stream()
                .filter(rename -> rename.startsWith("table:"))
                .map(rename -> QualifiedName.parse(NamePath.pieces(rename, ':').get(1)))
                .collect(Collectors.toSet());
    }

    private static String back(String rename, Map<String, String> newOwners) {
        List<String> pieces = NamePath.pieces(rename, ':');
        List<String> path = new ArrayList<>(NamePath.pieces(pieces.get(1), '.'));
        String old = path.remove(path.size() - 1);
        String owner = String.join(".", path);
        String there = newOwners.getOrDefault(owner, owner);
        return pieces.get(0) + ":" + (there.isEmpty() ? "" : there + ".") + pieces.get(2) + ":" + old;
    }

    /** Returns the path with another last name. */
    private static String renamed(String path, String newName) {
        List<String> pieces = new ArrayList<>(NamePath.pieces(path, '.'));
        pieces.set(pieces.size() - 1, newName);
        return String.join(".", pieces);
    }

    /** Returns the options that decide nothing, for the same versions. */
    CaseOptions undecided() {
        return new CaseOptions(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                views,
                Set.of(),
                unnamed,
                unnamedOnes,
                lossy,
                least,
                most,
                undecidedBack,
                rowsThereOnly,
                notFromNothing,
                major);
    }

    /** Returns whether the view is compared, where revisions made this. */
    boolean compares(View view, Schema desired, Set<ObjectName> made) {
        return desired.view(view.name()).isPresent()
                || later(made).made().contains(ObjectName.of(ObjectKind.VIEW, view.name()));
    }

    /** Returns the options of the first comparison, where generated revisions made this. */
    DiffOptions first(Set<ObjectName> made) {
        DiffOptions options = later(made)
                .withRenames(RenameDecisions.parse(renames, noRenames, NAMESPACE))
                .withDrops(DropRequests.parse(drops, NAMESPACE));
        return dropUnclaimed ? options.droppingUnclaimed() : options;
    }

    /** Returns the options of a comparison after the decisions were carried out. */
    DiffOptions later(Set<ObjectName> made) {
        Set<ObjectName> generated = byHand
                ? Set.of()
                : made.stream()
                        .filter(name -> !notMade.contains(name.toString()))
                        .filter(name -> views || name.kind() != ObjectKind.VIEW)
                        .collect(Collectors.toSet());
        return DiffOptions.forServer(major)
                .withMade(generated)
                .withAcceptances(accepts.stream()
                        .map(line -> new Acceptance(line.kind(), line.path(), line.desired(), line.actual(), NAMESPACE))
                        .toList());
    }
}
