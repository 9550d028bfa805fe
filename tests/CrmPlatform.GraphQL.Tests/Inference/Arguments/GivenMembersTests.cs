using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Arguments;

public sealed class GivenMembersTests
{
    private static readonly MemoryGraph Graph = new(Inferred.Schema(typeof(Queries<Lamp>)));

    [Theory]
    [InlineData("{ paintLamp }", "white 40 none: ")]
    [InlineData("{ paintLamp(colour: \"red\") }", "red 40 none: Colour")]
    [InlineData("{ paintLamp(rooms: [\"hall\", \"bath\"], watts: null) }", "white  hall,bath: Watts,Rooms")]
    public async Task Call_SomeMembersGiven_SetsThoseAndNoOthers(string query, string expected) =>
        Assert.Equal($"{{\"data\":{{\"paintLamp\":\"{expected}\"}}}}", await Graph.QueryAsync(query));

    [Fact]
    public async Task Call_NullForWhatIsNeverNull_IsRefusedByName() =>
        Assert.Contains("'colour' may be left out, but not be null.", await Graph.QueryAsync("{ paintLamp(colour: null) }"), StringComparison.Ordinal);

    public sealed class Lamp
    {
        public string Colour { get; set; } = "white";

        public int? Watts { get; set; } = 40;

        public IReadOnlyList<string> Rooms { get; set; } = ["none"];

        public string Made => "here";
    }

    [QueryType]
    public static class Queries<T>
        where T : class, new()
    {
        [GraphQLName("paint{0}")]
        public static string Paint(GivenMembers<T> given)
        {
            var lamp = new T();
            given.ApplyTo(lamp);
            return lamp is Lamp { } l ? $"{l.Colour} {l.Watts} {string.Join(',', l.Rooms)}: {string.Join(',', given.Properties.Select(p => p.Name))}" : "";
        }
    }
}
