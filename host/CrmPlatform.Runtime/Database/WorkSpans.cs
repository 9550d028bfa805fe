using System.Diagnostics;

namespace CrmPlatform.Runtime.Database;

/// <summary>Carries the trace of what caused work over to the work, which is done later and elsewhere.</summary>
internal static class WorkSpans
{
    /// <summary>The name of the source of spans.</summary>
    public const string SourceName = "CrmPlatform.Work";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the span of a piece of work. It is there without a listener too, so that logs and further events have the trace.</summary>
    /// <param name="name">What is done: <c>event</c> or <c>job</c>.</param>
    /// <param name="what">The handler or job.</param>
    /// <param name="parent">The W3C id of what caused it; null when it is the first.</param>
    public static Activity Begin(string name, string what, string? parent)
    {
        if (Source.StartActivity(name, ActivityKind.Consumer, parent) is not { } span)
        {
            span = new Activity(name).SetIdFormat(ActivityIdFormat.W3C);
            if (parent is not null)
            {
                span.SetParentId(parent);
            }

            span.Start();
        }

        return span.SetTag("crm.work", what);
    }
}
