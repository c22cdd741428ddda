package dev.autogen.testing.random;

/**
 * What parts of a schema are made with.
 *
 * @param names those that nothing in the schema has
 * @param types those that columns can have besides the built-in ones
 * @param major the version of PostgreSQL that has to accept it
 */
record Kit(Dice dice, RandomNames names, NamedTypes types, int major) {

    Kit with(NamedTypes newTypes) {
        return new Kit(dice, names, newTypes, major);
    }

    RandomExpressions expressions() {
        return new RandomExpressions(dice, types);
    }
}
