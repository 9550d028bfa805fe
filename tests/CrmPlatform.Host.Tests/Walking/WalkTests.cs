using System.Net;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>Attacks every field that the endpoint tells of, of modules known and unknown, from one tenant with what another one has.</summary>
public sealed class WalkTests(Twins twins, ITestOutputHelper output) : IClassFixture<Twins>
{
    private const int IdsOfEachType = 2;
    private const int Combinations = 40;
    private const int FieldsForEach = 20;

    private LiveSchema Schema => twins.Schema;

    [Fact]
    public void Plant_EveryMutation_LeavesCanaries()
    {
        output.WriteLine($"{twins.Planted.Count} of {Schema.Roots.Count(r => r.Operation == "mutation")} mutations planted: {string.Join(' ', twins.Planted)}");
        output.WriteLine($"{twins.B.AllIds.Count()} ids of {twins.B.Types.Count()} types: {string.Join(' ', twins.B.Types)}");

        Assert.Contains("addRemark", twins.Planted);
        Assert.Empty(Schema.Nodes.Select(n => n.Name).Except(twins.B.Types));
    }

    [Fact]
    public async Task Ask_IdsOfTheTwinAtEveryPlace_AnswersLikeIdsThatNobodyHas()
    {
        var leaks = new List<string>();
        var unexercised = new List<string>();

        // What is written down of attempts is read before there are any: afterwards the attackers would find their own.
        var places = Schema.Roots.Where(r => r.Operation != "subscription").SelectMany(r => r.IdPlaces(Schema))
            .OrderByDescending(p => p.Root.Field.Type.Named.StartsWith("Audit", StringComparison.Ordinal)).ToList();
        var attempts = 0;
        foreach (var (attacker, victim) in ((Territory, Territory)[])[(twins.A, twins.B), (twins.B, twins.A)])
        {
            var before = await victim.DumpAsync();
            foreach (var place in places)
            {
                var types = await TypesAtAsync(place, attacker);
                if (types.Count == 0)
                {
                    unexercised.Add(place.ToString());
                }

                foreach (var type in types)
                {
                    var ids = victim.Of(type).Take(IdsOfEachType).ToList();
                    attempts += ids.Count;
                    leaks.AddRange(await LeaksAsync(place, attacker, victim, ids));
                }
            }

            Assert.Equal(before, await victim.DumpAsync());
        }

        output.WriteLine($"{attempts} attempts at {places.Count} places that take ids, {leaks.Count} leaks, {unexercised.Count} places not exercised");
        Assert.Empty(leaks);
        Assert.Empty(unexercised);
        Assert.InRange(attempts, 5_000, int.MaxValue);
    }

    [Fact]
    public async Task Nodes_OwnIdsBesideTheTwins_AnswersTheOwnOnly()
    {
        var attempts = 0;
        foreach (var type in twins.A.Types)
        {
            foreach (var (own, others) in twins.A.Of(type).Zip(twins.B.Of(type)).Take(IdsOfEachType))
            {
                attempts++;
                var answer = await twins.A.Owner.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new JsonObject { ["ids"] = new JsonArray(own, others, own) });

                Assert.Equal($$"""[{"id":"{{own}}"},null,{"id":"{{own}}"}]""", answer.Data("nodes").GetRawText());
            }
        }

        output.WriteLine($"{attempts} mixed lists of {twins.A.Types.Count()} types, 0 leaks");
    }

    [Fact]
    public async Task Ask_SameTextByBothInTurn_AnswersEachItsOwn()
    {
        var documents = Schema.Roots.Where(r => r.Operation == "query" && r.Field.CanStandAlone).Select(r => r.Document(Schema, [])).ToList();
        var attempts = 0;
        for (var round = 0; round < 10; round++)
        {
            foreach (var document in documents)
            {
                var answers = await Task.WhenAll(twins.A.Owner.AskAsync(document, []), twins.B.Owner.AskAsync(document, []));
                attempts += answers.Length;

                Assert.Null(twins.B.SeenIn(answers[0].Body, null));
                Assert.Null(twins.A.SeenIn(answers[1].Body, null));
            }
        }

        output.WriteLine($"{attempts} requests of {documents.Count} texts, 0 answers of the other tenant");
    }

    [Fact]
    public async Task Ask_HeadersThatNameTheTwin_StaysInTheTenantOfTheKey()
    {
        var fields = Schema.Roots.Where(r => r.Operation == "query" && r.Field.CanStandAlone && r.Field.Type.Named != "Node").Take(FieldsForEach).ToList();
        var combinations = TenantClaims.Of("b").Take(Combinations).ToList();
        var attempts = 0;
        foreach (var headers in combinations)
        {
            foreach (var field in fields)
            {
                attempts++;
                var answer = await twins.A.Owner.AskAsync(field.Document(Schema, []), [], headers);

                Assert.Null(twins.B.SeenIn(answer.Body, null));
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{answer.Status}: {answer.Body}");
            }
        }

        output.WriteLine($"{attempts} requests with {combinations.Count} contradictory combinations, 0 in the other tenant");
        Assert.Equal(Combinations * fields.Count, attempts);
    }

    [Fact]
    public async Task Entities_OfTheTwin_AreNotThere()
    {
        var attempts = 0;
        var types = new List<string>();
        foreach (var type in twins.A.Types)
        {
            if (!(await EntityAsync(type, twins.A.Of(type)[0])).Contains($"\"{type}\"", StringComparison.Ordinal))
            {
                // No other service can refer to it.
                continue;
            }

            types.Add(type);
            foreach (var id in twins.B.Of(type).Take(IdsOfEachType))
            {
                attempts++;

                Assert.Equal("[null]", await EntityAsync(type, id));
            }
        }

        output.WriteLine($"{attempts} representations of {types.Count} types, 0 leaks: {string.Join(' ', types)}");
        Assert.Contains("Customer", types);
    }

    [Fact]
    public async Task Subscribe_ToRecordsOfTheTwin_HearsNothing()
    {
        await using var attacker = new Listening();
        await using var owner = new Listening();
        var subscriptions = Schema.Roots.Where(r => r.Operation == "subscription").ToList();
        foreach (var subscription in subscriptions)
        {
            var place = subscription.IdPlaces(Schema).First();
            foreach (var id in IdsFor(place))
            {
                var arguments = place.Arguments(Schema, id, id);
                var document = subscription.Document(Schema, arguments);
                await attacker.OpenAsync(twins.A.Owner, document, arguments);
                await owner.OpenAsync(twins.B.Owner, document, (JsonObject)arguments.DeepClone());
            }
        }

        await twins.B.PlantAsync();
        await twins.Host.WaitAsync(() => Task.FromResult(!owner.Heard.IsEmpty));

        output.WriteLine($"{subscriptions.Count} subscriptions, the owner heard {owner.Heard.Count} messages, the other tenant {attacker.Heard.Count}");
        Assert.DoesNotContain(attacker.Heard, line => twins.B.SeenIn(line, null) is not null || line.Contains("\"data\":{\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_WithoutKey_IsRefusedAtEveryField()
    {
        var nobody = new Attacker(twins.Host.Client, null);
        var own = twins.A.AllIds.First();
        foreach (var root in Schema.Roots)
        {
            var arguments = root.Arguments(Schema, Filling.With(own));

            Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.AskAsync(root.Document(Schema, arguments), arguments)).Status);
        }

        output.WriteLine($"{Schema.Roots.Count} fields, each refused without a key");
    }

    private async Task<string> EntityAsync(string type, string id)
    {
        var arguments = new JsonObject { ["r"] = new JsonArray(new JsonObject { ["__typename"] = type, ["id"] = id }) };
        var answer = await twins.A.Owner.AskAsync("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", arguments);
        return answer.Found("_entities")?.GetRawText() ?? answer.Body;
    }

    // A name ends with what it is the id of: 'customerId'.
    private IEnumerable<string> IdsFor(IdPlace place) =>
        twins.B.Types.Where(t => string.Equals(place.Path[^1].Name, $"{t}Id", StringComparison.OrdinalIgnoreCase)).SelectMany(t => twins.B.Of(t).Take(2));

    // A wrong id is refused with the type that is needed; a place that takes any type takes this one.
    private async Task<IReadOnlyList<string>> TypesAtAsync(IdPlace place, Territory attacker)
    {
        var types = new List<string>();
        foreach (var type in attacker.Types)
        {
            var id = Outcome.Unknown(attacker.Of(type)[0]);
            var arguments = place.Arguments(Schema, id, id);
            var answer = await attacker.Owner.AskAsync(place.Root.Document(Schema, arguments), arguments);
            if (Territory.NeededType().Match(answer.Body) is not { Success: true } needed)
            {
                types.Add(type);
            }
            else if (attacker.Of(needed.Groups[1].Value).Count > 0)
            {
                return [needed.Groups[1].Value];
            }
        }

        return types;
    }

    private async Task<IEnumerable<string>> LeaksAsync(IdPlace place, Territory attacker, Territory victim, List<string> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var expected = await OutcomeAsync(place, attacker, Outcome.Unknown(ids[0]));
        var found = await Task.WhenAll(ids.Select(async id =>
        {
            var answer = await AskAsync(place, attacker, id);
            return victim.SeenIn(answer.Body, id) is { } seen ? $"{place} answered '{seen}' of the other tenant: {answer.Body}"
                : Outcome.Of(answer, id) is var actual && actual != expected ? $"{place} tells an id of the other tenant from one that nobody has:\n{expected}\n{actual}"
                : null;
        }));
        return found.OfType<string>();
    }

    private async Task<string> OutcomeAsync(IdPlace place, Territory attacker, string id) => Outcome.Of(await AskAsync(place, attacker, id), id);

    private Task<Answer> AskAsync(IdPlace place, Territory attacker, string id)
    {
        var own = attacker.Of(Territory.TypeOf(id)) is [var first, ..] ? first : id;
        var arguments = place.Arguments(Schema, own, id);
        return attacker.Owner.AskAsync(place.Root.Document(Schema, arguments), arguments);
    }
}
