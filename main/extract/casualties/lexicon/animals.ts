import { union } from '../../../language/classes';

/** Animals that papers report killed, hurt or missing, singular and plural: never people. */
const ANIMALS = union(
  'animal animals cat cats dog dogs puppy puppies horse horses cow cows cattle sheep goat goats pig pigs swine chicken chickens poultry duck ducks goose geese swan swans bird birds fish whale whales dolphin dolphins seal seals shark sharks elephant elephants rhino rhinos rhinoceros lion lions tiger tigers bear bears fox foxes hare hares hound hounds rabbit rabbits rat rats mouse mice parrot parrots pigeon pigeons turtle turtles crocodile crocodiles kangaroo kangaroos gorilla gorillas wolf wolves deer reindeer camel camels bee bees bat bats monkey monkeys livestock pets mink turkeys hens gorilla ape apes calf calves lamb lambs kitten kittens pup pups cub cubs leopard leopards panda pandas python snake snakes alligator alligators buffalo buffaloes bull bulls ox oxen donkey donkeys mule mules giraffe giraffes hippo hippos orca orcas stray strays steer heifer heifers stallion stallions mare mares',
);

export const isAnimal = (lower: string): boolean => ANIMALS.has(lower);
