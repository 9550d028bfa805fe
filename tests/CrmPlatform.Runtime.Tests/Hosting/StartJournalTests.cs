using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using static CrmPlatform.Runtime.Tests.Support.ModuleOnPaper;

namespace CrmPlatform.Runtime.Tests.Hosting;

public sealed class StartJournalTests : IDisposable
{
    private static readonly FoundModule Good = Create("a.good", "1.0.0");
    private static readonly FoundModule Bad = Create("a.bad", "2.0.0");
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Begin_TwoStartsEndedWhileOneModuleWasLoaded_LeavesThatModuleOut()
    {
        Start(Good, Bad).Load(Bad);
        Start(Good, Bad).Load(Bad);

        Assert.Equal([Bad], new StartJournal(_data.Path).Begin([Good, Bad]));
    }

    [Fact]
    public void Begin_OneStartEnded_LeavesNothingOut()
    {
        Start(Good, Bad).Load(Bad);

        Assert.Empty(new StartJournal(_data.Path).Begin([Good, Bad]));
    }

    [Fact]
    public void Begin_TwoStartsFailedAfterAGoodOne_StartsTheLastGood()
    {
        Start(Good).Succeed();
        Start(Good, Bad);
        Start(Good, Bad);

        Assert.Equal([Bad], new StartJournal(_data.Path).Begin([Good, Bad]));
    }

    [Fact]
    public void Begin_ModuleWasLeftOut_StaysSoUntilItIsAnotherVersion()
    {
        Start(Good).Succeed();
        Start(Good, Bad);
        Start(Good, Bad);
        Start(Good, Bad).Succeed();

        Assert.Equal([Bad], new StartJournal(_data.Path).Begin([Good, Bad]));
        Assert.Empty(new StartJournal(_data.Path).Begin([Good, Create("a.bad", "2.0.1")]));
    }

    [Fact]
    public void Begin_FileIsDamaged_LeavesNothingOut()
    {
        File.WriteAllText(Path.Combine(_data.Path, "starts.json"), "{ broken");

        Assert.Empty(new StartJournal(_data.Path).Begin([Good, Bad]));
    }

    private StartJournal Start(params FoundModule[] modules)
    {
        var journal = new StartJournal(_data.Path);
        journal.Begin(modules);
        return journal;
    }
}
