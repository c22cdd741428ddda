package shop;

import org.hibernate.annotations.*;

@Entity
@Table(name = "definitions")
@Comment("written by hand: it''s read as PostgreSQL would")
public class Definitions {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id;
    @Column(columnDefinition = "boolean default true") boolean active;
    @Column(columnDefinition = "text not null") String required;
    @Column(columnDefinition = "varchar(255) array") String[] tags;
    @Column(columnDefinition = "char(22)") String fixed;
    @Column(columnDefinition = "text default 'x' not null") String twofold;
    @Column(columnDefinition = "TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL") Instant now;
    @Column(columnDefinition = "numeric(10) default -1.5") java.math.BigDecimal scale;
    @Column(columnDefinition = "int4 check (checked > 0) default 1") int checked;
    @Column(columnDefinition = "varchar(10) collate \"C\" default 'it''s (a) test, really' /* , not null */") String collated;
    @Column(columnDefinition = "double precision") double precise;
    @Column(columnDefinition = "character varying(7)") String seven;
    @Column(columnDefinition = "interval day to second(3)") String span;
    @Column(columnDefinition = "jsonb default '{}'::jsonb") String document;
    @Column(columnDefinition = "text default null") String none;
    @Column(columnDefinition = "bigint default nextval('numbers')") Long numbered;
    @ColumnDefault("'new'") String state;
    @ColumnDefault("0") @Column(nullable = false) int counter;
    @Column(columnDefinition = "text unique") String alone;
    @GeneratedColumn("lower(required)") String lowered;
    @Comment("a column''s comment") String commented;
    @Check(constraints = "length(spoken) > 2") String spoken;
    @Check(name = "chosen_check", constraints = "length(named) < 9") String named;
    @Formula("(select 1)") int computed;
    Percent percent;
}
