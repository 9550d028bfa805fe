namespace CrmPlatform.GraphQL.Execution;

/// <summary>Runs a mutation that carries an idempotency key once, however often it is sent. An optional service of the request.</summary>
public interface IRequestOnce
{
    /// <summary>The code of the error that the key was used for another request.</summary>
    const string KeyReused = "IDEMPOTENCY_KEY_REUSED";

    /// <summary>Answers with what was kept under the key, or runs the mutation and keeps its answer together with its changes.</summary>
    /// <param name="key">The client's key.</param>
    /// <param name="hash">Stands for all that the request says.</param>
    /// <param name="run">Runs the mutation.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="GraphQLException">Another request has used the key.</exception>
    ValueTask<ExecutionResult> RunAsync(string key, string hash, Func<ValueTask<ExecutionResult>> run, CancellationToken cancellation);
}
