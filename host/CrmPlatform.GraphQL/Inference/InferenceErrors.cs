namespace CrmPlatform.GraphQL.Inference;

/// <summary>What is said when annotated C# does not make a schema.</summary>
internal static class InferenceErrors
{
    public static (string Code, string Text) TypeTwice(string name, string first, string firstOwner, string second, string secondOwner) =>
        ("GQL2001", $"Two types are named '{name}': '{first}' in '{firstOwner}' and '{second}' in '{secondOwner}'. Rename one with [GraphQLName].");

    public static (string Code, string Text) NoQuery() =>
        ("GQL2002", "There is no query type: no class has [QueryType] with a public static method. Add one.");

    public static (string Code, string Text) NothingToExtend(string name, string member, string owner) =>
        ("GQL2003", $"'{member}' in '{owner}' extends the type '{name}', which no part of the composition brings. Add the module that has it to 'Requires', or to 'Optional' so that the fields are left out.");

    public static (string Code, string Text) NothingToReferTo(string name, string member, string owner) =>
        ("GQL2004", $"'{member}' in '{owner}' refers to the type '{name}', which no part of the composition brings. Add the module that has it to 'Requires', or to 'Optional' so that the field is left out.");

    public static (string Code, string Text) NotANode(string name, string typeOwner, string member, string owner) =>
        ("GQL2005", $"'{member}' in '{owner}' returns a reference to '{name}' of '{typeOwner}', which cannot be loaded by id. Add a [NodeResolver] method to its [ObjectType<{name}>] class.");

    public static (string Code, string Text) ReferenceProperty(string record, string property, string owner, string type, string typeOwner, string why) =>
        ("GQL2006", $"'{record}.{property}' in '{owner}' cannot be filled from '{type}' of '{typeOwner}': {why}. Use a property that the type has, with its C# type.");

    public static (string Code, string Text) FieldTwice(string type, string field, string first, string firstOwner, string second, string secondOwner) =>
        ("GQL2007", $"Type '{type}' has two fields '{field}': {first} in '{firstOwner}' and {second} in '{secondOwner}'. Rename one with [GraphQLName].");

    public static (string Code, string Text) Parent(string member, string owner, string why) =>
        ("GQL2008", $"The parent of '{member}' in '{owner}' cannot be bound: {why}.");

    public static (string Code, string Text) Batch(string member, string owner, string why) =>
        ("GQL2009", $"'{member}' in '{owner}' cannot be resolved for all parents at once: {why}.");

    public static (string Code, string Text) Node(string member, string owner, string why) =>
        ("GQL2010", $"'{member}' in '{owner}' is no node resolver: {why}.");

    public static (string Code, string Text) NoType(string type, string path) =>
        ("GQL2011", $"No GraphQL type for '{type}', reached from {path}. Ignore the member with [GraphQLIgnore] or map the type.");

    public static (string Code, string Text) NoSuchProperty(string property, string type, string member, string owner) =>
        ("GQL2012", $"'{member}' in '{owner}' names the property '{property}', which '{type}' does not have. Use nameof(...) of a public property.");

    public static (string Code, string Text) List(string member, string owner, string why) =>
        ("GQL2013", $"The list '{member}' in '{owner}' cannot be queried: {why}.");

    public static (string Code, string Text) Default(string parameter, string owner, string why) =>
        ("GQL2014", $"The default of '{parameter}' in '{owner}' is no constant of its type: {why}.");

    public static (string Code, string Text) NoConstructor(string type, string path) =>
        ("GQL2015", $"The input '{type}', reached from {path}, cannot be made: it has no public constructor whose parameters are its properties. Make it a record.");

    public static (string Code, string Text) Syntax(string text, string member, string owner, string why) =>
        ("GQL2016", $"'{text}' on '{member}' in '{owner}' is no type reference: {why}.");

    public static (string Code, string Text) Empty(string type, string owner, string path) =>
        ("GQL2017", $"Type '{type}' of '{owner}', reached from {path}, has no fields. Give it a public property, or ignore the member with [GraphQLIgnore].");

    public static (string Code, string Text) Mutation(string member, string owner, string why) =>
        ("GQL2018", $"The mutation '{member}' in '{owner}' cannot be made: {why}.");

    public static (string Code, string Text) Subscription(string member, string owner, string why) =>
        ("GQL2019", $"The subscription '{member}' in '{owner}' cannot be made: {why}.");

    public static (string Code, string Text) DirectiveSyntax(string syntax, string member, string why) =>
        ("GQL2021", $"'{syntax}' on '{member}' is no directive: {why}. Write it as in GraphQL, such as '@tag(name: \"internal\")'.");

    public static (string Code, string Text) NoStub(string type, string owner, string why) =>
        ("GQL2022", $"Type '{type}' of '{owner}' cannot be referred to from a subgraph of its own: {why}.");

    public static (string Code, string Text) NoRule(string field, string member, string owner) =>
        ("GQL2023", $"'{field}' does not say who may ask it: neither '{member}' in '{owner}' nor its class has a rule. Write [Authorize(\"...\")] with a permission on the method or its class, or [AllowAnonymous(\"why\")] on the method when every caller may.");

    public static (string Code, string Text) NoReason(string field, string member, string owner) =>
        ("GQL2024", $"'{field}' is open to every caller, and '{member}' in '{owner}' gives no reason. Write one for whoever reviews it: [AllowAnonymous(\"why\")].");

    public static (string Code, string Text) Navigation(string member, string owner, string path) =>
        ("GQL2020", $"'{member}' in '{owner}', reached from {path}, leads to other records, which a query of its rows does not load. List it in [ObjectType<T>(Ignore = ...)] and add a method with [BatchBy].");
}
