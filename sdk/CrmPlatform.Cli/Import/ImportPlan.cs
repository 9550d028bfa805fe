using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>A mapping that fits the file and the schema.</summary>
internal sealed record ImportPlan(
    IReadOnlyList<StepPlan> Steps,
    RowCondition Only,
    int? KeepLast,
    IReadOnlyDictionary<string, ChildRows> Children,
    IReadOnlyDictionary<string, LookupQuestion> Lookups)
{
    /// <summary>Checks everything that can be checked before a row is read.</summary>
    /// <exception cref="CommandLine.CrmToolException">Something does not fit; the message names all of it.</exception>
    public static ImportPlan Create(ImportMapping mapping, EndpointSchema schema, SourceFile file, string folder)
    {
        var problems = new List<string>();
        var children = mapping.Children
            .Select(c => (c.Key, Rows: ChildRows.Read(folder, c.Value, file, problems)))
            .Where(c => c.Rows is not null)
            .ToDictionary(c => c.Key, c => c.Rows!);
        var lookups = mapping.Lookups
            .Select(l => (l.Key, Question: LookupQuestion.Compile(l.Key, l.Value, schema, problems)))
            .Where(l => l.Question is not null)
            .ToDictionary(l => l.Key, l => l.Question!);
        var scope = new MappingScope(mapping, schema, file, children, problems);

        var steps = CompileSteps(scope);
        var only = RowCondition.Compile(mapping.Only, scope);
        if (mapping.KeepLast is { } column && file.IndexOf(column) is null)
        {
            problems.Add(ImportErrors.UnknownColumn(column, file));
        }

        return problems.Count == 0
            ? new ImportPlan(steps, only, mapping.KeepLast is null ? null : file.IndexOf(mapping.KeepLast), children, lookups)
            : throw MappingErrors.DoesNotFit(problems);
    }

    private static List<StepPlan> CompileSteps(MappingScope scope)
    {
        var compiled = new List<(ImportStep Step, InputObject Input, SchemaField Field, InputCompiler Compiler)>();
        foreach (var step in scope.Mapping.Steps)
        {
            if (!scope.Schema.Mutations.TryGetValue(step.Mutation, out var field))
            {
                scope.Problems.Add(ImportErrors.UnknownMutation(step.Mutation, scope.Schema));
            }
            else if (!field.Arguments.TryGetValue("input", out var argument))
            {
                scope.Problems.Add(ImportErrors.NoInput(step.Mutation));
            }
            else
            {
                var compiler = new InputCompiler(step.Mutation, compiled.Select(c => c.Step.Mutation).ToHashSet());
                compiled.Add((step, compiler.Compile(step.Input, scope.Schema.Type(argument.Type.NamedType), scope, "", mayBeLeftOut: false), field, compiler));
            }
        }

        var results = compiled.SelectMany(c => c.Compiler.Results).ToHashSet();
        var plans = new List<StepPlan>();
        foreach (var (step, input, field, compiler) in compiled)
        {
            var selection = PayloadSelection.Of(step.Mutation, scope.Schema.Type(field.Type.NamedType), results, scope.Schema, scope.Problems);
            if (selection is null)
            {
                scope.Problems.Add(ImportErrors.NoPayload(step.Mutation, field.Type));
                continue;
            }

            plans.Add(new StepPlan(step, input, RowCondition.Compile(step.When, scope), field.Arguments["input"].Type, selection, compiler.Results.Count > 0));
        }

        return plans;
    }
}
