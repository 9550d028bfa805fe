using System.Text.Json;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Writes answers, once what is missing is settled.</summary>
internal static class AnswerWriter
{
    /// <summary>The answer as JSON; null when the whole has to be null.</summary>
    /// <remarks>Whether a scalar can write its value shows when it does. If one cannot, what was written is thrown away.</remarks>
    public static Utf8Buffer? Write(Answer answer, RunState state, FaultSettlement settlement, int sizeHint)
    {
        if (state.HasFaults && !answer.Settle(settlement))
        {
            return null;
        }

        state.ForgetFaults();
        var output = new Utf8Buffer(sizeHint);
        using var json = new Utf8JsonWriter(output, ResultWriter.Options);
        answer.Write(new DataWriter(json, state));
        json.Flush();
        if (!state.HasFaults)
        {
            return output;
        }

        output.Clear();
        json.Reset();
        if (!answer.Settle(settlement))
        {
            output.Dispose();
            return null;
        }

        answer.Write(new DataWriter(json, state));
        json.Flush();
        return output;
    }
}
