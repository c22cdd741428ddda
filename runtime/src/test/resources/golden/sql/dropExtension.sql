-- case: plain
drop extension pgcrypto;

-- case: quoted
drop extension "uuid-ossp";
