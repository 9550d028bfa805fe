using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Turns whatever a method returns into one kind of task; a value that is there is not waited for.</summary>
internal static class Awaiting
{
    public static Expression Wrap(Expression call)
    {
        var type = call.Type;
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return Expression.Call(Method(type == typeof(Task) ? nameof(OfTask) : nameof(OfValueTask), 0), call);
        }

        if (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
        {
            var name = definition == typeof(Task<>) ? nameof(OfTask) : nameof(OfValueTask);
            return Expression.Call(Method(name, 1).MakeGenericMethod(type.GetGenericArguments()), call);
        }

        return Expression.New(typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object)));
    }

    private static MethodInfo Method(string name, int generics) => typeof(Awaiting)
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .First(m => m.Name == name && m.GetGenericArguments().Length == generics);

    private static ValueTask<object?> OfTask<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Later(task);

        static async ValueTask<object?> Later(Task<T> task) => await task;
    }

    private static ValueTask<object?> OfValueTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Later(task);

        static async ValueTask<object?> Later(ValueTask<T> task) => await task;
    }

    private static async ValueTask<object?> OfTask(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> OfValueTask(ValueTask task)
    {
        await task;
        return null;
    }
}
