using System.Reflection;
using System.Text.RegularExpressions;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>The jobs of a composition that can be started.</summary>
internal sealed partial class ModuleJobs
{
    private const BindingFlags Methods = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int NameLength = 100;
    private readonly Dictionary<(string Module, string Name), ModuleJob> _byName = [];
    private readonly Dictionary<Type, ModuleJob> _byOrder = [];

    /// <summary>Finds the jobs; what is wrong is added to the errors.</summary>
    public ModuleJobs(IReadOnlyList<LoadedModule> modules, Func<Type, bool> isService, List<string> errors)
    {
        Modules = [.. modules.Select(m => m.Id)];
        foreach (var module in modules)
        {
            foreach (var method in module.Types.SelectMany(t => t.GetMethods(Methods)))
            {
                if (method.GetCustomAttribute<JobAttribute>() is not { } mark)
                {
                    continue;
                }

                var before = errors.Count;
                errors.AddRange(Defects(method, mark, isService).Select(why => ModuleJobErrors.IsNoJob(module, MemberOf(method), why)));
                if (errors.Count == before)
                {
                    Add(module, new ModuleJob(module, mark, method), errors);
                }
            }
        }
    }

    /// <summary>The ids of the modules whose jobs run here.</summary>
    public IReadOnlyList<string> Modules { get; }

    public ModuleJob? Find(string module, string name) => _byName.GetValueOrDefault((module, name));

    /// <summary>The job that takes an order.</summary>
    public ModuleJob? Of(Type order) => _byOrder.GetValueOrDefault(order);

    private void Add(LoadedModule module, ModuleJob job, List<string> errors)
    {
        if (!_byName.TryAdd((module.Id, job.Name), job))
        {
            errors.Add(ModuleJobErrors.NameTwice(module, job.Name, _byName[(module.Id, job.Name)].Member, job.Member));
        }

        if (!_byOrder.TryAdd(job.OrderType, job))
        {
            errors.Add(ModuleJobErrors.OrderTwice(module, job.OrderType.Name, _byOrder[job.OrderType].Member, job.Member));
        }
    }

    private static IEnumerable<string> Defects(MethodInfo method, JobAttribute mark, Func<Type, bool> isService)
    {
        if (!method.IsStatic || method.ContainsGenericParameters)
        {
            yield return "it is not a plain static method";
        }

        if (mark.Name.Length > NameLength || !NamePattern().IsMatch(mark.Name))
        {
            yield return $"'{mark.Name}' is no name for a job: it has up to {NameLength} lower-case letters, digits and '-'";
        }

        if (method.GetParameters() is not [var order, .. var rest] || isService(order.ParameterType) || order.ParameterType == typeof(CancellationToken) || order.ParameterType.IsValueType)
        {
            yield return "its first parameter is not a record that says what is to be done";
            yield break;
        }

        foreach (var parameter in rest.Where(p => p.ParameterType != typeof(CancellationToken) && !isService(p.ParameterType)))
        {
            yield return $"'{parameter.Name}' is a '{parameter.ParameterType.Name}', and no service is of this type";
        }
    }

    private static string MemberOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
