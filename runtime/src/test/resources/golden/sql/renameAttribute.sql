-- case: plain
alter type address rename attribute street to road;

-- case: quoted
alter type "Post ""Address""" rename attribute "Number" to "The Number";

-- case: namespaced
alter type audit.address rename attribute street to road;
