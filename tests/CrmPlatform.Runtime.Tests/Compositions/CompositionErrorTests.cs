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
}
