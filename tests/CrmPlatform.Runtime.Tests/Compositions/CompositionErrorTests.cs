using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Compositions;

public sealed class CompositionErrorTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task GetTenant_ModuleThatDoesNotFit_ServesTheOthersAndTellsEveryErrorWithItsOwner()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.misfit-listener");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.misfit-listener"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        Assert.Equal(["test.good-neighbour"], tenant.Modules);
        Assert.Equal(
            "CRM2011 Module 'test.misfit-listener' 1.0.0 is left out: it does not go together with the tenant's other modules."
            + " (1) CRM2003 Misfits.HearTomorrow of module 'test.misfit-listener' 1.0.0 handles the event 'good-neighbour.remark-added' version 2, which no module here publishes (there is version 1). Correct the name or the version in [On], or require the module that publishes it."
            + " (2) CRM2005 Misfits.HearMore of module 'test.misfit-listener' 1.0.0 reads 'Author' from the event 'good-neighbour.remark-added' version 1, which has no such member. Remove the member, make it optional, or handle a version that has it."
            + " (3) CRM2004 Misfits.HearHalf of module 'test.misfit-listener' 1.0.0 cannot handle events: [OnAbout] needs an EventEnvelope first, not a String. An event handler is a static method whose first parameter receives the event."
            + " (4) CRM2006 The document of 'MisfitListener.UnknownQuestion' in module 'test.misfit-listener' 1.0.0 does not fit this composition: Cannot query field \"weather\" on type \"Query\". Correct the document, or require the module that has what it asks for."
            + " Correct the module, or install a version that fits.",
            tenant.LeftOut["test.misfit-listener"]);
    }

    [Fact]
    public async Task GetTenant_SubscriptionsThatCannotWork_TellsEachWithItsOwner()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.misfit-subscriber");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.misfit-subscriber"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        Assert.Equal(
            "CRM2011 Module 'test.misfit-subscriber' 1.0.0 is left out: it does not go together with the tenant's other modules."
            + " (1) CRM2003 MisfitSubscriptions.Tomorrow of module 'test.misfit-subscriber' 1.0.0 handles the event 'good-neighbour.remark-added' version 2, which no module here publishes (there is version 1). Correct the name or the version in [On], or require the module that publishes it."
            + " (2) CRM2005 MisfitSubscriptions.By of module 'test.misfit-subscriber' 1.0.0 reads 'author' from the event 'good-neighbour.remark-added' version 1, which has no such member. Remove the member, make it optional, or handle a version that has it."
            + " (3) CRM2012 MisfitSubscriptions.About of module 'test.misfit-subscriber' 1.0.0 cannot be subscribed to: its [Topic] names 'customerId', which is none of its parameters. Add a parameter 'customerId', or remove it from [Topic]."
            + " Correct the module, or install a version that fits.",
            tenant.LeftOut["test.misfit-subscriber"]);
    }

    [Fact]
    public async Task GetTenant_RootFieldsWithoutRules_IsServedWithoutTheModuleAndTellsEach()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.unruled");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.unruled"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        const string Write = "Write [Authorize(\"...\")] with a permission on the method or its class, or [AllowAnonymous(\"why\")] on the method when every caller may.";
        Assert.Equal(["test.good-neighbour"], tenant.Modules);
        Assert.Equal(
            "CRM2011 Module 'test.unruled' 1.0.0 is left out: it does not go together with the tenant's other modules."
            + $" (1) CRM2002 1. GQL2023 'Query.forgotten' does not say who may ask it: neither 'UnruledQueries.GetForgotten' in 'test.unruled' nor its class has a rule. {Write}"
            + " (2) CRM2002 2. GQL2024 'Query.unexplained' is open to every caller, and 'UnruledQueries.GetUnexplained' in 'test.unruled' gives no reason. Write one for whoever reviews it: [AllowAnonymous(\"why\")]."
            + $" (3) CRM2002 3. GQL2023 'Mutation.forget' does not say who may ask it: neither 'UnruledMutations.Forget' in 'test.unruled' nor its class has a rule. {Write}"
            + $" (4) CRM2002 4. GQL2023 'Subscription.forgotten' does not say who may ask it: neither 'UnruledSubscriptions.Forgotten' in 'test.unruled' nor its class has a rule. {Write}"
            + " Correct the module, or install a version that fits.",
            tenant.LeftOut["test.unruled"]);
    }

    [Fact]
    public async Task GetTenant_PermissionsThatCannotWork_TellsEachWithItsMember()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.misfit-permissions");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.misfit-permissions"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        const string Of = "of module 'test.misfit-permissions'";
        const string Write = "Write 'public const string Read = \"test.misfit-permissions:read\";' with [Permission] into a static class with [Permissions].";
        const string Correct = "Correct [Authorize], or declare it: a constant with [Permission] in a class with [Permissions].";
        Assert.Equal(
            "CRM2011 Module 'test.misfit-permissions' 1.0.0 is left out: it does not go together with the tenant's other modules."
            + $" (1) CRM2302 'MisfitPermissions.Variable' {Of} declares no permission: it is no constant text. {Write}"
            + $" (2) CRM2301 'MisfitPermissions.Foreign' {Of} declares the permission 'crm.sales:read', which does not begin with the module's id. Write \"test.misfit-permissions:read\"."
            + $" (3) CRM2301 'MisfitPermissions.Longer' {Of} declares the permission 'test.misfit-permissions.more:read', which does not begin with the module's id. Write \"test.misfit-permissions:read\"."
            + $" (4) CRM2302 'MisfitPermissions.Verb' {Of} declares no permission: the verb of 'test.misfit-permissions:Read All' is not made of lower-case words joined by hyphens. {Write}"
            + $" (5) CRM2302 'Unmarked.Read' {Of} declares no permission: its class is not marked with [Permissions]. {Write}"
            + $" (6) CRM2303 'test.misfit-permissions:good' {Of} is declared twice. Choose another verb for one of them."
            + $" (7) CRM2304 'Query.mistyped' demands the permission 'test.misfit-permissions:reed' by 'MisfitQueries.GetMistyped' in 'test.misfit-permissions', and no module here declares it. Declared are 'test.misfit-permissions:good'. {Correct}"
            + $" (8) CRM2304 'Query.absent' demands the permission 'crm.absent:read' by 'MisfitQueries.GetAbsent' in 'test.misfit-permissions', and no module here declares it. {Correct}"
            + " Correct the module, or install a version that fits.",
            tenant.LeftOut["test.misfit-permissions"]);
    }

    [Fact]
    public async Task GetTenant_SettingsAndJobsThatCannotWork_TellsEachWithItsMember()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.misfit-schedules");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.misfit-schedules"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        const string Member = " A member is a number, text, a truth value, a date, a time, an instant, a duration, an id, an address, an enumeration, or a list of these.";
        const string Job = " A job is a static method whose parameters are services and a CancellationToken.";
        const string Started = " A [Job] is a static method whose first parameter is a record of its own and whose others are services and a CancellationToken.";
        const string Of = "of module 'test.misfit-schedules' 1.0.0";
        Assert.Equal(
            "CRM2011 Module 'test.misfit-schedules' 1.0.0 is left out: it does not go together with the tenant's other modules."
            + $" (1) CRM2103 'MisfitSettings' {Of} cannot hold settings: 'Price' is a 'Money'.{Member}"
            + $" (2) CRM2103 'MisfitSettings' {Of} cannot hold settings: 'Size' has [Between] and is no number.{Member}"
            + $" (3) CRM2202 MisfitJobs.RunFourFields {Of} has a schedule that cannot be read: '0 3 * *' has 4 fields. Give five: minute, hour, day of the month, month, day of the week."
            + $" (4) CRM2202 MisfitJobs.RunLate {Of} has a schedule that cannot be read: '24' is no hour. Give 0 to 23, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'."
            + $" (5) CRM2202 MisfitJobs.RunNever {Of} has a schedule that cannot be read: '0 0 30 FEB *' is never due. Give a day that the month has."
            + $" (6) CRM2202 MisfitJobs.RunInAtlantis {Of} has a schedule that cannot be read: There is no time zone 'Europe/Atlantis'. Give its IANA name, such as 'Europe/Berlin' or 'Etc/UTC'."
            + $" (7) CRM2201 MisfitJobs.RunWith {Of} cannot run on a schedule: 'wish' is a 'String', and no service is of this type.{Job}"
            + $" (8) CRM2201 MisfitJobs.RunAlone {Of} cannot run on a schedule: it is not a plain static method.{Job}"
            + " (9) CRM2203 Module 'test.misfit-schedules' 1.0.0 has two jobs 'twin': MisfitJobs.RunOne and MisfitJobs.RunOther. Give one of them another name in [Schedule]."
            + $" (10) CRM2204 MisfitJobs.RunWithoutOrder {Of} cannot be started as a job: its first parameter is not a record that says what is to be done.{Started}"
            + $" (11) CRM2204 MisfitJobs.RunNameless {Of} cannot be started as a job: 'No Name' is no name for a job: it has up to 100 lower-case letters, digits and '-'.{Started}"
            + " (12) CRM2205 Module 'test.misfit-schedules' 1.0.0 has two jobs 'taker': MisfitJobs.TakeOne and MisfitJobs.TakeOther. Give one of them another name in [Job]."
            + " (13) CRM2205 Module 'test.misfit-schedules' 1.0.0 has two jobs that take the order 'MisfitSchedulesModule': MisfitJobs.TakeOne and MisfitJobs.TakeOther. Give one of them a record of its own."
            + " Correct the module, or install a version that fits.",
            tenant.LeftOut["test.misfit-schedules"]);
    }
}
