@org.hibernate.annotations.FilterDef(name = "unused", defaultCondition = "1 = 1")
package shop;
