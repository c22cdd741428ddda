package dev.autogen.differ;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which extension brings something, of those that entities use. A server's catalog says it only of extensions that are installed;
 * {@code pg_available_extensions} has their names alone. Sources: PostgreSQL's contrib modules, PostGIS and pgvector.
 */
enum KnownExtensions {
    TYPES(
            """
            citext: citext
            hstore: hstore
            ltree: ltree lquery ltxtquery
            cube: cube
            seg: seg
            isn: ean13 isbn13 ismn13 issn13 isbn ismn issn upc
            lo: lo
            intarray: query_int
            postgis: geometry geography box2d box3d
            postgis_raster: raster
            vector: vector halfvec sparsevec
            """),
    OPERATOR_CLASSES(
            """
            citext: citext_ops citext_pattern_ops
            hstore: gin_hstore_ops gist_hstore_ops btree_hstore_ops hash_hstore_ops
            ltree: ltree_ops gist_ltree_ops gist__ltree_ops hash_ltree_ops
            pg_trgm: gin_trgm_ops gist_trgm_ops
            intarray: gin__int_ops gist__int_ops gist__intbig_ops
            btree_gist: gist_int2_ops gist_int4_ops gist_int8_ops gist_float4_ops gist_float8_ops gist_numeric_ops gist_text_ops
            btree_gist: gist_bpchar_ops gist_date_ops gist_time_ops gist_timetz_ops gist_timestamp_ops gist_timestamptz_ops
            btree_gist: gist_interval_ops gist_uuid_ops gist_inet_ops gist_cidr_ops gist_macaddr_ops gist_macaddr8_ops
            btree_gist: gist_bytea_ops gist_bit_ops gist_vbit_ops gist_oid_ops gist_cash_ops gist_enum_ops gist_bool_ops
            postgis: gist_geometry_ops_2d gist_geometry_ops_nd gist_geography_ops spgist_geometry_ops_2d brin_geometry_inclusion_ops_2d
            vector: vector_ops vector_l2_ops vector_ip_ops vector_cosine_ops vector_l1_ops halfvec_l2_ops halfvec_ip_ops
            vector: halfvec_cosine_ops halfvec_l1_ops sparsevec_l2_ops sparsevec_ip_ops sparsevec_cosine_ops sparsevec_l1_ops
            vector: bit_hamming_ops bit_jaccard_ops
            """),
    FUNCTIONS(
            """
            uuid-ossp: uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5
            pgcrypto: gen_random_bytes gen_salt crypt
            pg_trgm: similarity word_similarity strict_word_similarity show_trgm
            unaccent: unaccent
            """),
    /** The methods of indexes on a value that btree is made for. */
    METHODS("""
            btree_gist: gist
            btree_gin: gin
            """);

    /** The built-in types, single values of which GiST and GIN know only by an extension. */
    static final Set<String> SCALARS = Set.of(
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "numeric",
            "text",
            "character varying",
            "character",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval",
            "uuid",
            "bytea",
            "boolean",
            "money",
            "oid");

    private final Map<String, String> extensions = new HashMap<>();

    KnownExtensions(String lines) {
        lines.lines().forEach(line -> {
            String[] parts = line.split(": ");
            for (String name : parts[1].split(" ")) {
                extensions.put(name, parts[0]);
            }
        });
    }

    /** Returns the extension that brings what is called like that. */
    Optional<String> of(String name) {
        return Optional.ofNullable(extensions.get(name));
    }
}
