using System.Text;

namespace CrmPlatform.Benchmarks.Hostile;

/// <summary>Documents and bodies of two megabytes, or as much as the limits let through, in every shape that is known to cost more than it sends.</summary>
internal static class HostileDocuments
{
    private const int Size = 2_000_000;

    public static IEnumerable<HostileShape> All() => [.. Sizes(), .. Nesting(), .. Fragments(), .. Merging(), .. Errors(), .. Variables(), .. Bodies(), .. LargeSchema()];

    private static IEnumerable<HostileShape> Sizes() =>
    [
        HostileShape.Document("2 MB of comment", "#" + new string('x', Size) + "\n{ dog { name } }"),
        HostileShape.Document("1 MB of comment", "#" + new string('x', 1_000_000) + "\n{ dog { name } }"),
        HostileShape.Document("1 MB of commas", new string(',', 1_000_000) + "{ dog { name } }"),
        HostileShape.Document("1 MB of lines", new string('\n', 1_000_000) + "{ dogg { name } }"),
        HostileShape.Document("1 MB name", $"{{ {new string('n', 1_000_000)} }}"),
        HostileShape.Document("1 MB string", $"{{ human(id: \"{new string('n', 1_000_000)}\") {{ name }} }}"),
        HostileShape.Document("1 MB of escapes", $"{{ human(id: \"{Repeat("\\u0041", 166_000)}\") {{ name }} }}"),
        HostileShape.Document("1 MB block string", $"{{ human(id: \"\"\"{Repeat("\n  x", 250_000)}\"\"\") {{ name }} }}"),
        HostileShape.Document("1 MB number", $"{{ list(ids: {new string('7', 1_000_000)}) }}"),
        HostileShape.Document("1 MB fraction", $"{{ list(ids: [1], more: 0.{new string('7', 1_000_000)}e5) }}"),
        HostileShape.Document("tokens at the limit", $"{{ {Repeat("dog { name } ", 4_900)} }}"),
        HostileShape.Document("tokens beyond the limit", $"{{ {Repeat("a ", 400_000)} }}"),
        HostileShape.Document("20,000 fields of one name", $"{{ dog {{ {Repeat("name ", 19_000)} }} }}"),
        HostileShape.Document("6,000 aliases", $"{{ {Join(6_000, i => $"a{i}: dog {{ name }}")} }}"),
        HostileShape.Document("19,000 directives", $"{{ dog {{ name {Repeat("@a ", 9_000)} }} }}"),
        HostileShape.Document("4,000 known directives", $"{{ dog {{ name {Repeat("@tagged(name: 1) ", 2_500)} }} }}"),
        HostileShape.Document("3,000 operations", Join(3_000, i => $"query Q{i} {{ dog {{ name }} }}")),
        HostileShape.Document("3,000 operations of one name", Repeat("query Q { dog { name } } ", 2_800)),
        HostileShape.Document("5,000 nameless operations", Repeat("{ __typename } ", 5_000)),
        HostileShape.Document("3,000 type definitions", Join(3_000, i => $"type T{i} {{ a: Int }}")),
    ];

    private static IEnumerable<HostileShape> Nesting() =>
    [
        HostileShape.Document("2 MB of {", new string('{', Size)),
        HostileShape.Document("1 MB of {", new string('{', 1_000_000)),
        HostileShape.Document("1 MB of {a", Repeat("{a", 500_000)),
        HostileShape.Document("1 MB of (", "{ a" + new string('(', 1_000_000)),
        HostileShape.Document("1 MB of [", "{ list(ids: " + new string('[', 1_000_000)),
        HostileShape.Document("1 MB of {a:", "{ pets(filter: " + Repeat("{inner:", 140_000)),
        HostileShape.Document("1 MB of [ in a type", "query($a: " + new string('[', 1_000_000)),
        HostileShape.Document("1 MB of ...{", "{ " + Repeat("... {", 190_000)),
        HostileShape.Document("1 MB of ... on Dog {", "{ dog { " + Repeat("... on Dog {", 80_000)),
        HostileShape.Document("1 MB of type definitions in [", "type T { a: " + new string('[', 1_000_000)),
        HostileShape.Document("depth at the limit", Repeat("{ dog { mother ", 1) + Repeat("{ mother ", 190) + "{ name } " + new string('}', 192)),
        HostileShape.Document("values at the depth limit", $"{{ pets(filter: {Repeat("{name: \"a\", inner: ", 180)}{{name: \"a\"}}{new string('}', 180)}) {{ name }} }}"),
        HostileShape.Document("introspection in depth", "{ __schema { types " + Repeat("{ fields { type ", 50) + "{ name } " + Repeat("} } ", 50) + "} }"),
    ];

    private static IEnumerable<HostileShape> Fragments() =>
    [
        HostileShape.Document("doubling fragments", "{ dog { ...F0 } } " + Join(1_000, i => $"fragment F{i} on Dog {{ mother {{ ...F{i + 1} }} m: mother {{ ...F{i + 1} }} }}") + " fragment F1000 on Dog { name }"),
        HostileShape.Document("doubling fragments, flat", "{ dog { ...F0 } } " + Join(1_000, i => $"fragment F{i} on Dog {{ ...F{i + 1} ...F{i + 1} }}") + " fragment F1000 on Dog { name }"),
        HostileShape.Document("a circle of 1,000 fragments", "{ dog { ...F0 } } " + Join(1_000, i => $"fragment F{i} on Dog {{ ...F{(i + 1) % 1_000} }}")),
        HostileShape.Document("1,000 circles of themselves", "{ dog { ...F0 } } " + Join(1_000, i => $"fragment F{i} on Dog {{ ...F{i} }}")),
        HostileShape.Document("140 fragments that spread all", "{ dog { ...F0 } } " + Join(95, i => $"fragment F{i} on Dog {{ {Join(95, j => $"...F{j}")} }}")),
        HostileShape.Document("1,000 operations of a long chain", Join(500, i => $"query Q{i} {{ dog {{ ...F0 }} }}") + Join(500, i => $"fragment F{i} on Dog {{ ...F{i + 1} }}") + " fragment F500 on Dog { name }"),
        HostileShape.Document("3,000 unused fragments", "{ dog { name } } " + Join(2_800, i => $"fragment F{i} on Dog {{ name }}")),
        HostileShape.Document("9,000 unknown spreads", $"{{ dog {{ {Join(9_000, i => $"...U{i}")} }} }}"),
        HostileShape.Document("4,000 impossible spreads", $"{{ dog {{ {Repeat("... on Human { name } ", 2_800)} }} }}"),
        HostileShape.Document("6,000 variables in 1,000 fragments", $"query({Join(1_000, i => $"$v{i}: Int")}) {{ dog {{ ...F0 }} }} " + Join(900, i => $"fragment F{i} on Dog {{ isAtLocation(x: $v{i}, y: $v{i + 1}) ...F{i + 1} }}") + " fragment F900 on Dog { name }"),
    ];

    private static IEnumerable<HostileShape> Merging() =>
    [
        HostileShape.Document("merging one key 4,000 times", $"{{ {Repeat("x: dog { name } ", 3_900)} }}"),
        HostileShape.Document("merging other arguments", $"{{ dog {{ {Join(1_500, i => $"isAtLocation(x: {i}, y: 1)")} }} }}"),
        HostileShape.Document("merging with depth, within the limits", $"{{ {Repeat("dog { mother { mother { mother { name } } } } ", 195)} }}"),
        HostileShape.Document("merging with depth and a conflict", $"{{ {Repeat("dog { mother { mother { mother { name } } } } ", 98)} {Repeat("dog { mother { mother { mother { name: barkVolume } } } } ", 98)} }}"),
        HostileShape.Document("merging with depth", $"{{ {Repeat("dog { mother { mother { mother { name } } } } ", 1_200)} }}"),
        HostileShape.Document("merging through fragments", $"{{ dog {{ {Join(900, i => $"...F{i}")} }} }} " + Join(900, i => $"fragment F{i} on Dog {{ name a{i % 7}: barkVolume mother {{ name }} }}")),
        HostileShape.Document("merging with long values", $"{{ {Repeat($"pets(filter: {{name: \"a\", tags: [{Join(90, i => $"\"{i}\"")}]}}) {{ name }} ", 90)} }}"),
        HostileShape.Document("merging doubling selections", "{ " + Repeat("dog { ", 1) + Nested(11, inner => $"mother {{ {inner} }} mother {{ {inner} }}", "name") + " } }"),
    ];

    private static IEnumerable<HostileShape> Errors() =>
    [
        HostileShape.Document("19,000 unknown fields", $"{{ {Join(19_000, i => $"u{i}")} }}"),
        HostileShape.Document("9,000 near misses", $"{{ dog {{ {Join(9_000, i => $"barkVolum{i}")} }} }}"),
        HostileShape.Document("5,000 unknown arguments", $"{{ human({Join(5_000, i => $"u{i}: 1")}) {{ name }} }}"),
        HostileShape.Document("5,000 input fields that are unknown", $"{{ pets(filter: {{name: \"x\" {Join(5_000, i => $"u{i}: 1")}}}) {{ name }} }}"),
        HostileShape.Document("5,000 wrong literals", $"{{ list(ids: [1], more: [{Repeat("\"x\" ", 9_000)}]) }}"),
        HostileShape.Document("5,000 enum values that are unknown", $"{{ dog {{ {Repeat("doesKnowCommand(dogCommand: SITT) ", 3_000)} }} }}"),
        HostileShape.Document("5,000 unused variables", $"query({Join(4_500, i => $"$v{i}: Int")}) {{ dog {{ name }} }}"),
        HostileShape.Document("5,000 unknown variables", $"{{ dog {{ {Join(2_500, i => $"a{i}: isAtLocation(y: $v{i})")} }} }}"),
        HostileShape.Document("4,000 variables of one name", $"query({Repeat("$v: Int ", 4_500)}) {{ dog {{ name }} }}"),
        HostileShape.Document("4,000 variables of unknown types", $"query({Join(4_500, i => $"$v{i}: T{i}")}) {{ dog {{ name }} }}"),
        HostileShape.Document("100,000 lines before 100 errors", new string('\n', 900_000) + $"{{ {Join(120, i => $"u{i}")} }}"),
    ];

    private static IEnumerable<HostileShape> Variables() =>
    [
        HostileShape.Variables("2 MB of [ in variables", "{ dog { name } }", new string('[', Size)),
        HostileShape.Variables("2 MB of {\"a\": in variables", "{ dog { name } }", Repeat("{\"a\":", Size / 5)),
        HostileShape.Variables("2 MB text as a number", "query($a: Int) { list(ids: 1, more: [$a]) }", $"{{\"a\":\"{new string('x', Size)}\"}}"),
        HostileShape.Variables("2 MB number", "query($a: Int) { list(ids: 1, more: [$a]) }", $"{{\"a\":{new string('7', Size)}}}"),
        HostileShape.Variables("2 MB text in a known place", "query($a: ID) { human(id: $a) { name } }", $"{{\"a\":\"{new string('x', Size)}\"}}"),
        HostileShape.Variables("1,000,000 numbers", "query($a: [Int]) { list(ids: 1, more: $a) }", $"{{\"a\":[{new string('1', 1)}{Repeat(",1", 999_000)}]}}"),
        HostileShape.Variables("400,000 wrong values", "query($a: [Int]) { list(ids: 1, more: $a) }", $"{{\"a\":[\"x\"{Repeat(",\"x\"", 499_000)}]}}"),
        HostileShape.Variables("200,000 unknown input fields", "query($a: PetFilter) { pets(filter: $a) { name } }", $"{{\"a\":{{\"name\":\"x\"{Join(150_000, i => $",\"u{i}\":1", "")}}}}}"),
        HostileShape.Variables("200,000 near input fields", "query($a: PetFilter) { pets(filter: $a) { name } }", $"{{\"a\":{{\"name\":\"x\"{Join(150_000, i => $",\"volum{i}\":1", "")}}}}}"),
        HostileShape.Variables("60 levels of input objects", "query($a: PetFilter) { pets(filter: $a) { name } }", $"{{\"a\":{Repeat("{\"name\":\"x\",\"inner\":", 58)}null{new string('}', 58)}}}"),
        HostileShape.Variables("40,000 input objects without a name", "query($a: [PetFilter!]) { dog { name } }", $"{{\"a\":[{{}}{Repeat(",{}", 600_000)}]}}"),
        HostileShape.Variables("200,000 variables that are not declared", "query($a: Int) { list(ids: 1, more: [$a]) }", $"{{{Join(150_000, i => $"\"u{i}\":1", ",")}}}"),
        HostileShape.Variables("one name 200,000 times", "query($a: PetFilter) { pets(filter: $a) { name } }", $"{{\"a\":{{\"name\":\"x\"{Repeat(",\"name\":\"x\"", 180_000)}}}}}"),
    ];

    private static IEnumerable<HostileShape> Bodies() =>
    [
        HostileShape.Raw("2 MB of [", new string('[', Size)),
        HostileShape.Raw("2 MB of spaces", new string(' ', Size)),
        HostileShape.Raw("2 MB of keys", $"{{{Join(150_000, i => $"\"u{i}\":1", ",")}}}"),
        HostileShape.Raw("2 MB of batch", $"[{Join(80_000, _ => "{\"query\":\"{a}\"}", ",")}]"),
        HostileShape.Raw("2 MB that is not JSON", new string('x', Size)),
        HostileShape.Raw("2 MB key", $"{{\"{new string('k', Size)}\":1}}"),
        HostileShape.Raw("2 MB of extensions", "{\"query\":\"{ dog { name } }\",\"extensions\":{\"a\":[1" + Repeat(",1", 999_000) + "]}}"),
    ];

    private static IEnumerable<HostileShape> LargeSchema() =>
    [
        HostileShape.Large("100 unknown types, large schema", Join(100, i => $"fragment F{i} on PullRequestt{i} {{ id }}")),
        HostileShape.Large("100 unknown fields, large schema", $"{{ {Join(100, i => $"repositoryy{i}")} }}"),
        HostileShape.Large("100 unknown fields of an interface, large schema", $"{{ node(id: 1) {{ {Join(100, i => $"nam{i} title{i}")} }} }}"),
        HostileShape.Large("2,000 unknown types, large schema", Join(2_000, i => $"fragment F{i} on PullRequestReviewCommentConnection{i} {{ id }}")),
        HostileShape.Large("1,500 possible types, large schema", $"{{ node(id: 1) {{ {Repeat("... on Node { ... on Node { id } } ", 1_500)} }} }}"),
        HostileShape.Large("interfaces that differ, large schema", $"{{ node(id: 1) {{ {Join(700, i => $"... on Actor {{ a{i % 3}: login }}")} }} }}"),
        HostileShape.Large("1,000 unknown variable types, large schema", $"query({Join(1_000, i => $"$v{i}: PullRequestOrde{i}")}) {{ viewer {{ id }} }}"),
        HostileShape.Large("whole introspection, large schema", "{ __schema { types { name description fields(includeDeprecated: true) { name description args { name description type { name kind } } type { name kind ofType { name } } } } } }"),
    ];

    private static string Nested(int depth, Func<string, string> around, string core) => depth == 0 ? core : around(Nested(depth - 1, around, core));

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Join(int count, Func<int, string> text, string separator = " ") => string.Join(separator, Enumerable.Range(0, count).Select(text));
}
