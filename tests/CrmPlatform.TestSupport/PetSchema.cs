namespace CrmPlatform.TestSupport;

/// <summary>A schema with every kind of type.</summary>
public static class PetSchema
{
    /// <summary>Its text.</summary>
    public const string Text =
        """
        interface Pet { name(surname: Boolean): String }
        interface Canine implements Pet { name(surname: Boolean): String, mother: Canine }
        type Dog implements Pet & Canine {
          name(surname: Boolean): String
          mother: Dog
          barkVolume: Int
          doesKnowCommand(dogCommand: DogCommand): Boolean
          isAtLocation(x: Int! = 0, y: Int!): Boolean
        }
        type Cat implements Pet { name(surname: Boolean): String, meowVolume: Int }
        type Human { name: String, pets: [Pet], age(unit: String!): Int }
        union CatOrDog = Cat | Dog
        enum DogCommand { SIT HEEL DOWN }
        input PetFilter { name: String!, volume: Int = 1, tags: [String!], inner: PetFilter }
        input PetBy @oneOf { id: ID, name: String }
        type Query {
          dog: Dog
          human(id: ID): Human
          pet: Pet
          catOrDog: CatOrDog
          pets(filter: PetFilter): [Pet!]
          petBy(by: PetBy!): Pet
          list(ids: [ID!]!, more: [Int] = [1]): String
        }
        type Subscription { dogBarked: Dog, catMeowed: Cat }
        directive @onField on FIELD
        directive @tagged(name: String!) repeatable on FIELD
        """;
}
