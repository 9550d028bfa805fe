using CrmPlatform.Conformance.Reference;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[ObjectType<Echo>]
internal static class EchoFields
{
    public static int? Int(int? v) => v;

    public static int IntRequired(int v) => v;

    public static int? IntDefault(int? v = 3) => v;

    public static int IntRequiredDefault(int v = 4) => v;

    public static double? Float(double? v) => v;

    public static string? String(string? v) => v;

    public static int StringLength(string v = "a\u00e9\U0001F600") => v.EnumerateRunes().Count();

    public static bool? Boolean(bool? v) => v;

    [ID]
    public static string? Id([ID] string? v) => v;

    public static Role? Enum(Role? v) => v;

    public static IReadOnlyList<int?>? Ints(IReadOnlyList<int?>? v) => v;

    public static IReadOnlyList<int> IntsRequired(IReadOnlyList<int> v) => v;

    public static IReadOnlyList<IReadOnlyList<int>?>? Grid(IReadOnlyList<IReadOnlyList<int>?>? v) => v;

    [GraphQLDescription("Canonical JSON of the coerced input: keys sorted, absent keys left out.")]
    public static string? Input(Optional<EchoInput?> v) => v.HasValue ? CanonicalJson.Of(GivenFields.Of(v.Value)) : "absent";

    public static string? InputDefault([GraphQLDefaultValue("{ intRequired: 1, list: 2 }")] Optional<EchoInput?> v) => Input(v);

    public static string? By(UserBy v) => CanonicalJson.Of(GivenFields.Of(v));

    [GraphQLDescription("The names of the arguments that were given, sorted, joined by commas.")]
    public static string Given(Optional<int?> a, [GraphQLDefaultValue("\"x\"")] Optional<string?> b, Optional<IReadOnlyList<int>?> c, Optional<EchoInput?> d) =>
        string.Join(',', new[] { (a.HasValue, "a"), (b.HasValue, "b"), (c.HasValue, "c"), (d.HasValue, "d") }.Where(g => g.HasValue).Select(g => g.Item2));
}
