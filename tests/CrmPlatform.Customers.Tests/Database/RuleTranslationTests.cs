using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Tests.Database;

/// <summary>Rules become one statement, and each operator and its opposite divide all customers between them.</summary>
public sealed class RuleTranslationTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Where_EveryOperatorOfText_FindsThoseAndItsOppositeTheOthers(string provider)
    {
        await using var tenant = await TenantAsync(provider);

        (RuleOperator Operator, RuleOperator Opposite, string[] Values, string Found)[] cases =
        [
            (RuleOperator.Equals, RuleOperator.NotEquals, ["Köln"], "Acme"),
            (RuleOperator.Contains, RuleOperator.NotContains, ["ra"], "Beta"),
            (RuleOperator.StartsWith, RuleOperator.NotStartsWith, ["K"], "Acme Delta"),
            (RuleOperator.EndsWith, RuleOperator.NotEndsWith, ["l"], "Delta"),
            (RuleOperator.Regexp, RuleOperator.NotRegexp, ["^K[a-z]+l$"], "Delta"),
            (RuleOperator.In, RuleOperator.NotIn, ["Köln", "Graz"], "Acme Beta"),
            (RuleOperator.Empty, RuleOperator.NotEmpty, [], "Chi"),
        ];
        Assert.Equal(RuleKinds.OperatorsOf(RuleKind.Text).Count, cases.Length * 2);
        foreach (var (@operator, opposite, values, found) in cases)
        {
            Assert.Equal((@operator, found), (@operator, await NamesAsync(tenant, new Condition("city", @operator, values))));
            Assert.Equal((opposite, Others(found)), (opposite, await NamesAsync(tenant, new Condition("city", opposite, values))));
            Assert.Equal((opposite, found), (opposite, await NamesAsync(tenant, new Not(new Condition("city", opposite, values)))));
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Where_EveryOperatorOfOrder_FindsThoseAndItsOppositeTheOthers(string provider)
    {
        await using var tenant = await TenantAsync(provider);

        (RuleOperator Operator, string[] Values, string Found)[] cases =
        [
            (RuleOperator.Gt, ["1"], "Beta"),
            (RuleOperator.Gte, ["1"], "Acme Beta"),
            (RuleOperator.Lt, ["1"], "Chi Delta"),
            (RuleOperator.Lte, ["1"], "Acme Chi Delta"),
            (RuleOperator.Between, ["1", "2"], "Acme Beta"),
            (RuleOperator.NotBetween, ["1", "2"], "Chi Delta"),
            (RuleOperator.Equals, ["2"], "Beta"),
            (RuleOperator.In, ["0", "2"], "Beta Chi Delta"),
        ];
        foreach (var (@operator, values, found) in cases)
        {
            Assert.Equal((@operator, found), (@operator, await NamesAsync(tenant, new Condition("needs.count", @operator, values))));
            Assert.Equal((@operator, Others(found)), (@operator, await NamesAsync(tenant, new Not(new Condition("needs.count", @operator, values)))));
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Where_RelatedRecords_AreAskedOneByOne(string provider)
    {
        await using var tenant = await TenantAsync(provider);
        var high = new Condition("level", RuleOperator.Equals, ["HIGH"]);
        var training = new Condition("type", RuleOperator.Equals, ["Training"]);

        // Beta has a high need and a need of training, but they are two; Acme's is both.
        Assert.Equal("Acme", await NamesAsync(tenant, new Having("needs", new AllOf([high, training]))));
        Assert.Equal("Acme Beta", await NamesAsync(tenant, new AllOf([new Having("needs", high), new Having("needs", training)])));
        Assert.Equal("Acme Beta", await NamesAsync(tenant, new Condition("needs.level", RuleOperator.Equals, ["HIGH"])));
        Assert.Equal("Chi Delta", await NamesAsync(tenant, new Not(new Having("needs", high))));
        Assert.Equal("Chi", await NamesAsync(tenant, new Condition("tags.name", RuleOperator.Equals, ["vip"])));
        Assert.Equal("Acme Chi", await NamesAsync(tenant, new AnyOf([new Condition("tags.name", RuleOperator.In, ["vip"]), new Condition("name", RuleOperator.Equals, ["Acme"])])));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Where_DaysAndChoices_AreComparedAsSuch(string provider)
    {
        await using var tenant = await TenantAsync(provider);

        Assert.Equal("Acme", await NamesAsync(tenant, new Condition("needs.neededAt", RuleOperator.Lt, ["now+30d"])));
        Assert.Equal("Beta", await NamesAsync(tenant, new Condition("needs.neededAt", RuleOperator.Between, ["2026-04-02", "2026-12-31"])));
        Assert.Equal("Beta", await NamesAsync(tenant, new Condition("needs.neededAt", RuleOperator.Empty, [])));
        Assert.Equal("Acme Beta Chi Delta", await NamesAsync(tenant, new Condition("createdAt", RuleOperator.Gt, ["2026-01-01T00:00:00Z"])));
        Assert.Equal("Delta", await NamesAsync(tenant, new Condition("kind", RuleOperator.Equals, ["PERSON"])));
        Assert.Equal("Acme Beta Chi", await NamesAsync(tenant, new Condition("kind", RuleOperator.NotIn, ["PERSON"])));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Where_EveryFieldThereIs_CanBeAsked(string provider)
    {
        await using var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", provider);
        var fields = CustomerRules.Scope.Fields.Select(f => (f.Name, f.Kind, f.Type))
            .Concat(CustomerRules.Scope.Related.SelectMany(r => r.Value.Scope.Fields.Select(f => (Name: $"{r.Key}.{f.Name}", f.Kind, f.Type))))
            .ToList();

        foreach (var (name, kind, type) in fields)
        {
            string value = kind switch
            {
                RuleKind.Choice => StateNames(type)[0],
                RuleKind.Flag => "true",
                RuleKind.Number => "1",
                RuleKind.Day => "2026-01-31",
                RuleKind.Instant => "2026-01-31T08:00:00Z",
                _ => "a",
            };
            foreach (var @operator in RuleKinds.OperatorsOf(kind))
            {
                string[] values = @operator is RuleOperator.Empty or RuleOperator.NotEmpty ? [] : @operator is RuleOperator.Between or RuleOperator.NotBetween ? [value, value] : [value];
                Assert.Equal("", await NamesAsync(tenant, new Condition(name, @operator, values)));
            }
        }

        Assert.True(fields.Count > 50, $"{fields.Count} fields");
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Ask_ManyRulesOfManyCustomers_IsOneStatementWithoutTheirValues(string provider)
    {
        await using var tenant = await TenantAsync(provider);
        Rule[] rules = [.. Enumerable.Range(0, 20).Select(i => new Condition("name", RuleOperator.Equals, [$"secret{i}"]))];

        var answers = await tenant.InAsync(async db =>
            await RuleAnswers.AskAsync(db, rules, await db.Customers.Select(c => c.Id).ToListAsync(), Now, CancellationToken.None));
        var statements = tenant.StatementCount;
        var sql = await tenant.InAsync(db => Task.FromResult(db.Customers.Where(db.Where(rules[0], new RuleValues(Now))).Select(c => c.Id).ToQueryString()));

        Assert.Equal((4, 20, 2), (answers.Count, answers[0].Holds.Length, statements));
        Assert.DoesNotContain("secret", sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("planet", RuleOperator.Equals, "x", "There is no field 'planet' here.")]
    [InlineData("planets.name", RuleOperator.Equals, "x", "Nothing that is called 'planets' belongs to these records.")]
    [InlineData("needs.planet", RuleOperator.Equals, "x", "There is no field 'planet' here.")]
    [InlineData("name", RuleOperator.Gt, "x", "The field 'name' has no operator 'GT'.")]
    [InlineData("kind", RuleOperator.Contains, "x", "The field 'kind' has no operator 'CONTAINS'.")]
    [InlineData("kind", RuleOperator.Equals, "ROBOT", "The value 'ROBOT' does not fit the field 'kind'. Give one of ORGANIZATION, PERSON.")]
    [InlineData("createdAt", RuleOperator.Gt, "soon", "The value 'soon' does not fit the field 'createdAt'. Give an instant such as 2026-01-31T08:00:00Z, or now-30d.")]
    [InlineData("needs.neededAt", RuleOperator.Gt, "now-x", "The value 'now-x' does not fit the field 'neededAt'. Give a day such as 2026-01-31, or now-30d.")]
    [InlineData("needs.count", RuleOperator.Gt, "many", "The value 'many' does not fit the field 'needs.count'. Give a whole number such as 3.")]
    [InlineData("transactions.amount", RuleOperator.Gt, "dear", "The value 'dear' does not fit the field 'amount'. Give a number such as 12.5.")]
    [InlineData("contactPoints.invalid", RuleOperator.Equals, "perhaps", "The value 'perhaps' does not fit the field 'invalid'. Give true or false.")]
    [InlineData("name", RuleOperator.Regexp, "(a+)+$", "The pattern '(a+)+$' cannot be used: it repeats a group.")]
    [InlineData("name", RuleOperator.Regexp, "a*b*c*", "The pattern 'a*b*c*' cannot be used: it repeats without end more than 2 times.")]
    [InlineData("name", RuleOperator.Regexp, "(?=x)", "The pattern '(?=x)' cannot be used: it is no pattern, or looks back or around.")]
    [InlineData("name", RuleOperator.Regexp, "[", "The pattern '[' cannot be used: it is no pattern, or looks back or around.")]
    [InlineData("name", RuleOperator.Between, "x", "The field 'name' has no operator 'BETWEEN'.")]
    [InlineData("createdAt", RuleOperator.Between, "now", "'BETWEEN' of the field 'createdAt' has 1 values. Give 2.")]
    [InlineData("name", RuleOperator.Empty, "x", "'EMPTY' of the field 'name' has 1 values. Give 0.")]
    public async Task Check_BadCondition_SaysWhatIsWrong(string field, RuleOperator @operator, string value, string message)
    {
        await using var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", "sqlite");

        await tenant.InAsync(db =>
        {
            Assert.StartsWith($"INVALID_INPUT {message}", Broken.By(() => db.Check(new Condition(field, @operator, [value]), Now)), StringComparison.Ordinal);
            return Task.FromResult(0);
        });
    }

    [Fact]
    public void Write_ThenRead_IsTheSameRule()
    {
        Rule rule = new AllOf([new AnyOf([new Not(new Condition("name", RuleOperator.In, ["a\"b", "ü"])), new Having("needs", new Condition("type", RuleOperator.Empty, []))])]);

        Assert.Equal(RuleText.Write(rule), RuleText.Write(RuleText.Read(RuleText.Write(rule))));
        Assert.Equal(
            """{"all":[{"any":[{"not":{"field":"name","operator":"IN","values":["a\u0022b","\u00FC"]}},{"related":"needs","having":{"field":"type","operator":"EMPTY","values":[]}}]}]}""",
            RuleText.Write(rule));
    }

    private static string[] StateNames(Type type) => [.. Enum.GetNames(Nullable.GetUnderlyingType(type) ?? type).Select(Sdk.GraphQL.EnumNames.ToGraphQL)];

    private static string Others(string found) => string.Join(' ', new[] { "Acme", "Beta", "Chi", "Delta" }.Except(found.Split(' ')));

    private static Task<string> NamesAsync(ModuleTenant<CustomersDbContext> tenant, Rule rule) => tenant.InAsync(async db =>
        string.Join(' ', await db.Customers.Where(db.Where(rule, new RuleValues(Now))).OrderBy(c => c.Name).Select(c => c.Name).ToListAsync()));

    private static async Task<ModuleTenant<CustomersDbContext>> TenantAsync(string provider)
    {
        var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", provider);
        var (acme, beta, chi) = (In("Acme", "Köln"), In("Beta", "Graz"), In("Chi", null));
        var delta = new Customer(CustomerKind.Person, "Delta", null, CustomerLifecycle.Prospect);
        delta.Describe(new CustomerProfile { City = "Kassel" });
        await tenant.InAsync(db =>
        {
            db.Customers.AddRange(acme, beta, chi, delta);
            db.Needs.AddRange(
                Need(acme, "Training", NeedLevel.High, new DateOnly(2026, 3, 20)), Need(beta, "Training", NeedLevel.Low, new DateOnly(2026, 6, 1)), Need(beta, "Plant", NeedLevel.High, null));
            db.Tags.Add(new CustomerTag(chi.Id, "vip"));
            return Task.FromResult(0);
        });
        return tenant;
    }

    private static Customer In(string name, string? city)
    {
        var customer = Some.Customer(name);
        customer.Describe(new CustomerProfile { City = city });
        return customer;
    }

    private static CustomerNeed Need(Customer customer, string type, NeedLevel level, DateOnly? neededAt) => new(customer.Id, new NeedDetails(type, level, neededAt, null));
}
