using CrmPlatform.Sdk.Jobs;

namespace MisfitSchedules;

/// <summary>Jobs that cannot be run.</summary>
public sealed class MisfitJobs
{
    /// <summary>Has four fields.</summary>
    [Schedule("0 3 * *")]
    public static void RunFourFields()
    {
    }

    /// <summary>Is due in an hour that no day has.</summary>
    [Schedule("0 24 * * *")]
    public static void RunLate()
    {
    }

    /// <summary>Is due on a day that no year has.</summary>
    [Schedule("0 0 30 FEB *")]
    public static void RunNever()
    {
    }

    /// <summary>Is in a place that has no clock.</summary>
    [Schedule("0 3 * * *", Zone = "Europe/Atlantis")]
    public static void RunInAtlantis()
    {
    }

    /// <summary>Wants what nobody gives.</summary>
    [Schedule("0 3 * * *")]
    public static void RunWith(string wish) => _ = wish;

    /// <summary>Needs an object of its class.</summary>
    [Schedule("0 3 * * *")]
    public void RunAlone() => _ = this;

    /// <summary>Has the name of another.</summary>
    [Schedule("0 3 * * *", Name = "twin")]
    public static void RunOne()
    {
    }

    /// <summary>Has the name of the one above.</summary>
    [Schedule("0 3 * * *", Name = "twin")]
    public static void RunOther()
    {
    }

    /// <summary>Does not say what is to be done.</summary>
    [Job("orderless")]
    public static void RunWithoutOrder()
    {
    }

    /// <summary>Has no name.</summary>
    [Job("No Name")]
    public static void RunNameless(MisfitJobs order) => _ = order;

    /// <summary>Takes an order.</summary>
    [Job("taker")]
    public static void TakeOne(MisfitSchedulesModule order) => _ = order;

    /// <summary>Takes the same order by the same name.</summary>
    [Job("taker")]
    public static void TakeOther(MisfitSchedulesModule order) => _ = order;
}
