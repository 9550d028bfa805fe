using System.Text.Json.Nodes;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Import;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private FakeEndpoint _endpoint = null!;

    public async Task InitializeAsync() => _endpoint = await FakeEndpoint.StartAsync();

    public async Task DisposeAsync()
    {
        _folder.Dispose();
        await _endpoint.DisposeAsync();
    }

    [Fact]
    public async Task Import_ByOptions_SendsEachRow()
    {
        var file = _folder.Write("accounts.csv", "account,staff\nAcme,12\n\"Bolt, Ltd\",\n");

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=account", "--column", "employees=staff", "--constant", "kind=organization");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.StartsWith("accounts.csv: 2 rows read, 2 created, 0 skipped, 0 failed in ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["""{"name":"Acme","employees":12,"kind":"ORGANIZATION"}""", """{"name":"Bolt, Ltd","kind":"ORGANIZATION"}"""], Inputs());
    }

    [Fact]
    public async Task Import_ThreeRowsInBatchesOfTwo_SendsTwoDocuments()
    {
        var file = _folder.Write("a.csv", "name\nA\nB\nC\n");

        await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name", "--batch", "2");

        const string Errors = "errors { __typename ... on Error { code message } ... on InvalidInputError { field } }";
        Assert.Equal(
            [
                $"mutation Import($i0: CreateCustomerInput! $i1: CreateCustomerInput! ) {{ r0: createCustomer(input: $i0) {{ {Errors} }} r1: createCustomer(input: $i1) {{ {Errors} }} }}",
                $"mutation Import($i0: CreateCustomerInput! ) {{ r0: createCustomer(input: $i0) {{ {Errors} }} }}",
            ],
            _endpoint.Documents);
    }

    [Fact]
    public async Task Import_EveryKindOfValue_BecomesItsGraphQLType()
    {
        var file = _folder.Write("a.csv", "n;s;r;d;a;k;city;mail\nAcme;17850.0;1.100,50;1/2/2017;yes;Person;?;a@b.c\nBolt;?;;;;;Ulm;\n");
        var mapping = Mapping(
            """
            { "delimiter": ";", "nulls": ["?"], "steps": [ { "mutation": "createCustomer", "input": {
              "name": { "text": "{n} ({k})" },
              "employees": "s",
              "revenue": { "column": "r", "decimalSeparator": ",", "map": { "1.100,50": "1100,50" } },
              "since": { "column": "d", "formats": ["d/M/yyyy"] },
              "active": { "column": "a", "default": "no" },
              "kind": { "column": "k", "map": { "": "ORGANIZATION" } },
              "address.city": "city",
              "address.country": { "constant": "DE" },
              "points[0].kind": { "constant": "EMAIL" },
              "points[0].value": "mail" } } ] }
            """);

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping);

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Errors.Replace("100 %", "", StringComparison.Ordinal).Split(',')[0].Trim()));
        Assert.Equal(
            [
                """{"name":"Acme (Person)","employees":17850,"revenue":1100.50,"since":"2017-02-01","active":true,"kind":"PERSON","points":[{"kind":"EMAIL","value":"a@b.c"}]}""",
                """{"name":"Bolt ()","active":false,"kind":"ORGANIZATION","address":{"city":"Ulm","country":"DE"}}""",
            ],
            Inputs());
    }

    [Fact]
    public async Task Import_InstantWithoutZone_IsOfTheMappingsZone()
    {
        var file = _folder.Write("t.csv", "n,at\n1,29/2/2016 01:16\n2,1/7/2016 9:05\n");
        var mapping = Mapping(
            """
            { "steps": [ { "mutation": "openTicket", "input": { "number": "n",
              "openedAt": { "column": "at", "formats": ["d/M/yyyy H:mm"], "zone": "Europe/Amsterdam" } } } ] }
            """);

        await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping);

        Assert.Equal(["""{"number":"1","openedAt":"2016-02-29T00:16:00Z"}""", """{"number":"2","openedAt":"2016-07-01T07:05:00Z"}"""], Inputs());
    }

    [Fact]
    public async Task Import_CellsThatAreWrong_NamesLineAndColumnAndSendsTheOthers()
    {
        var file = _folder.Write("a.csv", "name,staff,kind\n\"Two\nlines\",x,\nB,1.5,\n,3,\nD,4,Robot\nE,5,\n");

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name", "--column", "employees=staff", "--column", "kind=kind");

        Assert.Equal(ExitCodes.RowsFailed, run.ExitCode);
        Assert.Equal(
            [
                "a.csv line 2, column 'staff': 'x' is no whole number.",
                "a.csv line 4, column 'staff': '1.5' is no whole number.",
                "a.csv line 5, column 'name': There is no value, but 'createCustomer' needs 'name'.",
                "a.csv line 6, column 'kind': 'Robot' is none of ORGANIZATION, PERSON. Map it in the mapping.",
            ],
            Lines(run.Errors));
        Assert.Equal(["""{"name":"E","employees":5}"""], Inputs());
        Assert.Contains("5 rows read, 1 created, 0 skipped, 4 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EndpointRefusesRows_NamesCodeMessageAndColumn()
    {
        var file = _folder.Write("a.csv", "account\nAcme\nBad\nAcme\n");
        _endpoint.Answer = (_, input) => (string)input["name"]! == "Bad"
            ? new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["code"] = "INVALID_INPUT", ["message"] = "The name is too short.", ["field"] = "name" }) }
            : new JsonObject { ["errors"] = null };

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=account");

        Assert.Equal(["a.csv line 3, column 'account': 'createCustomer' refused it: INVALID_INPUT The name is too short."], Lines(run.Errors));
        Assert.Contains("3 rows read, 2 created, 0 skipped, 1 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OneInputUnreadable_FindsItAndSendsTheOthersOnce()
    {
        var file = _folder.Write("a.csv", "name\nA\nB\nunreadable\nD\nE\n");

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name");

        Assert.Equal(["a.csv line 4: 'createCustomer' refused it: The variable cannot be read."], Lines(run.Errors));
        Assert.Equal(["A", "B", "D", "E"], _endpoint.Mutations.Select(m => (string)m.Input["name"]!));
    }

    [Fact]
    public async Task Import_RowBreaksOff_SaysThatItsBatchIsNotKnown()
    {
        var file = _folder.Write("a.csv", "name\nA\nboom\n");
        _endpoint.Answer = (_, input) => (string)input["name"]! == "boom" ? throw new InvalidOperationException("Internal error.") : new JsonObject { ["errors"] = null };

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name");

        Assert.Equal(
            [
                "a.csv line 2: 'createCustomer' refused it: It is not known whether this was done, because another row of its batch broke off (Internal error.). Look it up, or import again with '--batch 1'.",
                "a.csv line 3: 'createCustomer' refused it: Internal error.",
            ],
            Lines(run.Errors));
    }

    [Fact]
    public async Task Import_Lookup_AsksEachKeyOnceAndReportsTheMissing()
    {
        _endpoint.Customers["Acme"] = "id-1";
        var file = _folder.Write("a.csv", "name,parent\nA,Acme\nB,Acme\nC,Nobody\nD,\nE,acme\n");
        var mapping = Mapping(
            """
            { "lookups": { "customer": { "from": "customers", "match": "name" } },
              "steps": [ { "mutation": "createCustomer", "input": { "name": "name", "parentId": { "column": "parent", "lookup": "customer", "map": { "acme": "Acme" } } } } ] }
            """);

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping, "--batch", "2");

        Assert.Equal(["a.csv line 4, column 'parent': 'customers' has no record whose name is 'Nobody'. Import it first, or map the value."], Lines(run.Errors));
        Assert.Equal(["""{"name":"A","parentId":"id-1"}""", """{"name":"B","parentId":"id-1"}""", """{"name":"D"}""", """{"name":"E","parentId":"id-1"}"""], Inputs());
        Assert.Equal(2, _endpoint.LookedUp);
    }

    [Fact]
    public async Task Import_ChildFile_BecomesAList()
    {
        _endpoint.Customers["Acme"] = "id-1";
        _folder.Write("lines.csv", "order,sku,n,price\n1,a,2,0.05\n2,b,1,3\n1,c,5,10.123\n");
        var file = _folder.Write("orders.csv", "id,who\n1,Acme\n2,Acme\n3,Acme\n");
        var mapping = Mapping(
            """
            { "children": { "lines": { "file": "lines.csv", "key": "order", "parent": "id" } },
              "lookups": { "customer": { "from": "customers", "match": "name" } },
              "steps": [ { "mutation": "createOrder", "input": { "number": "id", "customerId": { "column": "who", "lookup": "customer" },
                "lines": { "each": "lines", "item": { "product": "sku", "quantity": "n", "price": "price" } } } } ] }
            """);

        await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping);

        Assert.Equal(
            [
                """{"number":"1","customerId":"id-1","lines":[{"product":"a","quantity":2,"price":0.05},{"product":"c","quantity":5,"price":10.123}]}""",
                """{"number":"2","customerId":"id-1","lines":[{"product":"b","quantity":1,"price":3}]}""",
                """{"number":"3","customerId":"id-1","lines":[]}""",
            ],
            Inputs());
    }

    [Fact]
    public async Task Import_ChildCellIsWrong_NamesTheChildsFileAndLine()
    {
        _endpoint.Customers["Acme"] = "id-1";
        _folder.Write("lines.csv", "id,sku,n,price\n1,a,many,0.05\n");
        var file = _folder.Write("orders.csv", "id,who\n1,Acme\n");
        var mapping = Mapping(
            """
            { "children": { "lines": { "file": "lines.csv", "key": "id" } }, "lookups": { "customer": { "from": "customers", "match": "name" } },
              "steps": [ { "mutation": "createOrder", "input": { "number": "id", "customerId": { "column": "who", "lookup": "customer" },
                "lines": { "each": "lines", "item": { "product": "sku", "quantity": "n", "price": "price" } } } } ] }
            """);

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping);

        Assert.Equal(["lines.csv line 2, column 'n': 'many' is no whole number."], Lines(run.Errors));
    }

    [Fact]
    public async Task Import_LastEventOfEachTicket_OpensAndSolvesIt()
    {
        var file = _folder.Write("log.csv", "number,state,solved\nT1,New,?\nT2,New,?\nT1,Resolved,2016-03-01T10:00:00Z\n");
        _endpoint.Answer = (name, input) => name == "openTicket"
            ? new JsonObject { ["errors"] = null, ["ticket"] = new JsonObject { ["id"] = $"id-{input["number"]}" } }
            : new JsonObject { ["errors"] = null };

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", Tickets());

        Assert.Equal(
            ["""openTicket {"number":"T1"}""", """openTicket {"number":"T2"}""", """solveTicket {"id":"id-T1","solvedAt":"2016-03-01T10:00:00Z"}"""],
            _endpoint.Mutations.Select(m => $"{m.Mutation} {m.Input.ToJsonString()}"));
        Assert.Contains("3 rows read, 2 created, 1 skipped, 0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRun_AsksForItAndSendsOnlyWhatNeedsNoAnswer()
    {
        var file = _folder.Write("log.csv", "number,state,solved\nT1,Resolved,2016-03-01T10:00:00Z\nT2,Resolved,yesterday\n");
        _endpoint.Answer = (_, _) => new JsonObject { ["errors"] = null, ["ticket"] = new JsonObject { ["id"] = "id" } };

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", Tickets(), "--dry-run");

        Assert.True(_endpoint.SawDryRun);
        Assert.All(_endpoint.Mutations, m => Assert.Equal("openTicket", m.Mutation));
        Assert.Equal(["log.csv line 3, column 'solved': 'yesterday' is no instant written as 'yyyy-MM-dd' or as one of the other formats."], Lines(run.Errors));
        Assert.Contains("1 would be created", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("This was a dry run: nothing was changed.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_MappingDoesNotFit_NamesEverythingAndSendsNothing()
    {
        var file = _folder.Write("a.csv", "account,sector\nAcme,x\n");
        var mapping = Mapping(
            """
            { "lookups": { "deal": { "from": "deals", "match": "name" } }, "only": { "state": "*" },
              "steps": [
                { "mutation": "createCustomer", "input": { "nmae": "account", "kind": { "constant": "ROBOT" }, "address.country": "sectr", "points": "sector" } },
                { "mutation": "createCostumer", "input": {} } ] }
            """);

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Equal(
            """
            CRM2210 The mapping does not fit; nothing was sent.
            1. The lookup 'deal' does not fit: the endpoint has no query 'deals'.
            2. The input 'nmae' of 'createCustomer' names 'nmae', which 'CreateCustomerInput' has not. Did you mean 'name'?
            3. The constant of the input 'kind' of 'createCustomer' is wrong: 'ROBOT' is none of ORGANIZATION, PERSON. Map it in the mapping.
            4. The mapping names the column 'sectr', which 'a.csv' has not. Did you mean 'sector'?
            5. The input 'points' of 'createCustomer' is '[PointInput!]'. Give its parts, such as 'points.x', or for a list use 'each'.
            6. The mutation 'createCustomer' needs the input 'name' (String!), and the mapping does not give it.
            7. The mutation 'createCustomer' needs the input 'address.city' (String!), and the mapping does not give it.
            8. The endpoint has no mutation 'createCostumer'. Did you mean 'createCustomer'? The tenant may lack the module that brings it.
            9. The mapping names the column 'state', which 'a.csv' has not. It has account, sector.
            """,
            run.Errors);
        Assert.Empty(_endpoint.Documents);
    }

    [Fact]
    public async Task Import_FileBreaksOffFarBelow_SendsNothing()
    {
        var file = _folder.Write("a.csv", "name\n" + string.Concat(Enumerable.Repeat("A\n", 500)) + "\"B\n");

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name");

        Assert.Equal((ExitCodes.Usage, 0), (run.ExitCode, _endpoint.Documents.Count));
        Assert.StartsWith("CRM2101 'a.csv' line 502: a field begins with a quote that is never closed.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EndpointGoesDown_SaysHowFarItCame()
    {
        var file = _folder.Write("a.csv", "name\nA\nB\nC\nD\nE\n");
        _endpoint.DownAfter = 1;

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name", "--batch", "2");

        Assert.Equal(ExitCodes.Endpoint, run.ExitCode);
        Assert.Equal(
            $"CRM2303 The endpoint '{_endpoint.Url}/graphql' answered 503 and no GraphQL: 'down'. Check the address.\n"
            + "'a.csv' was imported as far as line 4, with 2 rows created. Whether the rows from line 4 to 5 were done is not known: look them up before you import the rest.",
            run.Errors);
    }

    [Fact]
    public async Task Import_WrongKey_SaysSo()
    {
        var file = _folder.Write("a.csv", "name\nA\n");

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name", "--key", "other");

        Assert.Equal(ExitCodes.Endpoint, run.ExitCode);
        Assert.Equal($"CRM2302 The endpoint '{_endpoint.Url}/graphql' refused the key. Give the tenant's own key with '--key' or CRM_KEY.", run.Errors);
    }

    [Fact]
    public async Task Import_ManyFailures_ShowsSomeAndCountsAll()
    {
        var file = _folder.Write("a.csv", "name,staff\n" + string.Concat(Enumerable.Repeat("A,x\n", 9)));

        var run = await ImportRun.StartAsync(_endpoint, file, "--mutation", "createCustomer", "--column", "name=name", "--column", "employees=staff", "--show-failures", "2");

        Assert.Equal(2, Lines(run.Errors).Count(l => l.StartsWith("a.csv line", StringComparison.Ordinal)));
        Assert.Contains("… and 7 more. Show them with '--show-failures 9'.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OnlySomeRows_SkipsTheOthers()
    {
        var file = _folder.Write("a.csv", "name,stage,note\nA,Won,x\nB,Lost,\nC,Won,\nD,Open,y\n");
        var mapping = Mapping("""{ "only": { "stage": ["Won", "Lost"], "note": "" }, "steps": [ { "mutation": "createCustomer", "input": { "name": "name" } } ] }""");

        var run = await ImportRun.StartAsync(_endpoint, file, "--mapping", mapping);

        Assert.Equal(["""{"name":"B"}""", """{"name":"C"}"""], Inputs());
        Assert.Contains("4 rows read, 2 created, 2 skipped, 0 failed", run.Output, StringComparison.Ordinal);
    }

    private string Mapping(string json) => _folder.Write("mapping.json", json);

    private string Tickets() => Mapping(
        """
        { "nulls": ["?"], "keepLast": "number", "steps": [
          { "mutation": "openTicket", "input": { "number": "number" } },
          { "mutation": "solveTicket", "when": { "solved": "*" }, "input": { "id": { "result": "openTicket.ticket.id" }, "solvedAt": "solved" } } ] }
        """);

    private IEnumerable<string> Inputs() => _endpoint.Mutations.Select(m => m.Input.ToJsonString());

    // Without the lines of progress.
    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => l.Contains(" line ", StringComparison.Ordinal));
}
