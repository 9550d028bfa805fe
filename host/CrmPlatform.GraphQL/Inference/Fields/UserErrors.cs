using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Lets clients read the errors that are meant for them, wherever they are thrown.</summary>
internal static class UserErrors
{
    public static Exception ForClient(Exception exception) => exception is UserErrorException error
        ? new GraphQLException(new GraphQLError(error.Message) { Code = error.Code, Exception = error })
        : exception;
}
