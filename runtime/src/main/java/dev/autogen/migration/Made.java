package dev.autogen.migration;

/** What a call on {@link Operations} makes: something to say more about. */
public interface Made {

    /**
     * Says that this is made by hand, in a revision that was generated: {@code op.createIndex("users", index("users_doc_idx", "doc")).byHand()}. What no
     * entity claims is otherwise dropped if a generated revision made it; this is named as unclaimed and left alone. With a table, all that is made with
     * it. In a revision that was not generated everything is made by hand, and this says nothing new.
     */
    void byHand();
}
